import { toggleMachine } from "../store/Shown.ts"
import { page } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { StoriesButton } from "../stories/Stories.tsx"
import { People } from "./People.tsx"
import { ThemeButton } from "./ThemeButton.tsx"

/** The personas, and buttons for the other parts of the page. */
export const TopBar = () => {
  const isMachineShown = useStore(page, (state) => state.isMachineShown)
  return (
    <header class="top-bar">
      <h1 class="brand">Job Bot sandbox</h1>
      <People />
      <div class="tools">
        <StoriesButton />
        <button type="button" class="chip" aria-pressed={isMachineShown} onClick={toggleMachine}>
          Machine
        </button>
        <ThemeButton />
      </div>
    </header>
  )
}
