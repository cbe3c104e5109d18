import { useState } from "preact/hooks"
import type { PersonaView } from "../../web/Protocol.ts"
import { showPersona } from "../store/Shown.ts"
import { page } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { findPeople, fullName } from "../text/Names.ts"
import { PersonaName } from "./Chip.tsx"
import { Dialog } from "../widgets/Dialog.tsx"

/** Maximum number of results. */
const most = 50

interface FoundProps {
  readonly people: ReadonlyArray<PersonaView>
  readonly onChoose: (id: number) => void
}

const Found = ({ onChoose, people }: FoundProps) => (
  <ul class="choose">
    {people.slice(0, most).map((persona) => (
      <li key={persona.id}>
        <button
          type="button"
          onClick={() => {
            onChoose(persona.id)
          }}
        >
          <PersonaName persona={persona} name={fullName(persona)} />
        </button>
      </li>
    ))}
  </ul>
)

const summary = (found: number, all: number) => {
  if (found === 0) return "Nobody is called that"
  return found > most ? `${found} of ${all}, the first ${most} below` : `${found} of ${all}`
}

/** A search over all people. */
export const FindPersona = ({ onClose }: { readonly onClose: () => void }) => {
  const { personas } = useStore(page, (state) => state.web)
  const [query, setQuery] = useState("")
  const found = findPeople(personas, query)
  const choose = (id: number) => {
    showPersona(id)
    onClose()
  }
  return (
    <Dialog title="Find a persona" onClose={onClose}>
      <label class="field">
        Name, @username, language or id
        <input
          type="search"
          value={query}
          autocomplete="off"
          dir="auto"
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value)
          }}
        />
      </label>
      <p class="found" role="status">
        {summary(found.length, personas.length)}
      </p>
      <Found people={found} onChoose={choose} />
    </Dialog>
  )
}
