import { Machine } from "../inspector/Machine.tsx"
import { page } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { Pane } from "./Pane.tsx"

const nobodyYet =
  "There is nobody yet. “＋ Add persona” above adds somebody who can talk to the bot, for example a job seeker and an employer."

const Panes = () => {
  const isEmpty = useStore(page, ({ web }) => web.personas.length === 0)
  const shown = useStore(page, (state) => state.shown)
  const loaded = useStore(page, (state) => state.loaded)
  return (
    <div class="panes">
      {shown.map((id) => (
        <Pane key={id} persona={id} />
      ))}
      {loaded && shown.length === 0 && (
        <p class="nobody">
          {isEmpty ? nobodyYet : "Nobody is shown. Choose somebody above, or add a persona."}
        </p>
      )}
    </div>
  )
}

/** The personas' panes, and the inspector beside them. */
export const Desk = () => {
  const isMachineShown = useStore(page, (state) => state.isMachineShown)
  return (
    <main class={isMachineShown ? "desk with-machine" : "desk"}>
      <Panes />
      {isMachineShown && (
        <aside class="machine-side" aria-label="Machine">
          <Machine />
        </aside>
      )}
    </main>
  )
}
