import { useEffect } from "preact/hooks"
import { Alert } from "./shell/Alert.tsx"
import { Desk } from "./shell/Desk.tsx"
import { OpenLink } from "./shell/OpenLink.tsx"
import { ShareDialog } from "./shell/ShareDialog.tsx"
import { Toast } from "./shell/Toast.tsx"
import { TopBar } from "./shell/TopBar.tsx"
import { Stories } from "./stories/Stories.tsx"
import { begin } from "./store/Begin.ts"
import { follow } from "./store/Live.ts"
import { page } from "./store/State.ts"
import { useStore } from "./store/Store.ts"
import { whileVisible } from "./store/Visible.ts"

const idsIn = (list: string) => (list === "" ? [] : list.split(",").map(Number))

export const App = () => {
  const loaded = useStore(page, (state) => state.loaded)
  const watched = useStore(page, (state) => state.shown.join(","))
  const connected = useStore(page, (state) => state.connected)
  useEffect(begin, [])
  useEffect(() => (loaded ? whileVisible(() => follow(idsIn(watched))) : undefined), [loaded, watched])
  return (
    <>
      <TopBar />
      {!connected && (
        <p class="offline" role="status">
          The sandbox does not answer. Connecting again…
        </p>
      )}
      <Stories />
      <Desk />
      <Alert />
      <OpenLink />
      <ShareDialog />
      <Toast />
    </>
  )
}
