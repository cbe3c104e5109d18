import { askToOpen, page } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { Dialog } from "../widgets/Dialog.tsx"

/** Ask before a link leads out of the page. */
export const OpenLink = () => {
  const url = useStore(page, (state) => state.link)
  if (url === undefined) return null
  const close = () => {
    askToOpen(undefined)
  }
  return (
    <Dialog title="Open this link?" onClose={close}>
      <p class="alert-text">{url}</p>
      <div class="dialog-acts">
        <button type="button" onClick={close}>
          Cancel
        </button>
        <a class="primary" href={url} target="_blank" rel="noopener noreferrer" onClick={close}>
          Open
        </a>
      </div>
    </Dialog>
  )
}
