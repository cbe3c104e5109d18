import type { PersonaView } from "../../web/Protocol.ts"
import { togglePersona } from "../store/Shown.ts"
import { fullName } from "../text/Names.ts"
import { Avatar } from "./Avatar.tsx"

interface PersonaNameProps {
  readonly persona: PersonaView
  readonly name: string
}

/** Who somebody is, on a button: the name, and what makes a difference to a bot. */
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

/** Shows a persona's side of things, or hides it. */
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
