import { useState } from "preact/hooks"
import { page } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { peopleInSight } from "../text/Names.ts"
import { AddPersona } from "./AddPersona.tsx"
import { Chip } from "./Chip.tsx"
import { FindPersona } from "./FindPersona.tsx"
import { Icon } from "../widgets/Icon.tsx"

/** The personas: a few at once, others by search; and a button to add one. */
export const People = () => {
  const { personas } = useStore(page, (state) => state.web)
  const shown = useStore(page, (state) => state.shown)
  const [asked, setAsked] = useState<"add" | "find">()
  const inSight = peopleInSight(personas, shown)
  const ask = (what: typeof asked) => () => {
    setAsked(what)
  }
  return (
    <div class="people">
      <div class="chips" role="group" aria-label="Personas">
        {inSight.map((persona) => (
          <Chip key={persona.id} persona={persona} pressed={shown.includes(persona.id)} />
        ))}
      </div>
      {inSight.length < personas.length && (
        <button type="button" class="chip act" title="Find a persona" onClick={ask("find")}>
          <Icon name="search" /> <span>{personas.length - inSight.length} more</span>
        </button>
      )}
      <button type="button" class="chip act" aria-label="Add persona" onClick={ask("add")}>
        <Icon name="plus" /> <span class="wide">Add persona</span>
      </button>
      {asked === "add" && <AddPersona onClose={ask(undefined)} />}
      {asked === "find" && <FindPersona onClose={ask(undefined)} />}
    </div>
  )
}
