import { useEffect, useRef } from "preact/hooks"
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
    <span class="chip-words">
      <span class="chip-name" dir="auto">
        {name}
      </span>
      {persona.part !== undefined && <small>{persona.part}</small>}
    </span>
    {persona.languageCode !== undefined && <span class="badge">{persona.languageCode}</span>}
  </>
)

interface ChipProps {
  readonly persona: PersonaView
  readonly pressed: boolean
}

/** A button that shows or hides a persona's pane. */
export const Chip = ({ persona, pressed }: ChipProps) => {
  const chip = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (pressed) chip.current?.scrollIntoView({ block: "nearest", inline: "nearest" })
  }, [pressed])
  return (
    <button
      ref={chip}
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
}
