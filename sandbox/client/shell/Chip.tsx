import type { PersonaView } from "../../web/Protocol.ts"
import { togglePersona } from "../store/Shown.ts"
import { fullName } from "../text/Names.ts"
import { Avatar } from "../widgets/Avatar.tsx"

interface PersonaNameProps {
  readonly persona: PersonaView
  readonly name: string
}

/** A persona's name on a button, with the properties that matter to a bot. */
export const PersonaName = ({ name, persona }: PersonaNameProps) => (
  <>
    <Avatar id={persona.id} name={fullName(persona)} />
    <span class="chip-name" dir="auto">
      {name}
    </span>
    {persona.languageCode !== undefined && <span class="badge">{persona.languageCode}</span>}
    {persona.admin && <span class="badge admin">admin</span>}
  </>
)

interface ChipProps {
  readonly persona: PersonaView
  readonly pressed: boolean
}

/** A button that shows or hides a persona's pane. */
export const Chip = ({ persona, pressed }: ChipProps) => (
  <button
    type="button"
    class="chip"
    aria-pressed={pressed}
    onClick={() => {
      togglePersona(persona.id)
    }}
  >
    <PersonaName persona={persona} name={persona.firstName} />
  </button>
)
