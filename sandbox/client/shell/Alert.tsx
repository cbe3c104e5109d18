import { page, showAlert } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { Dialog } from "../widgets/Dialog.tsx"

/** An alert from the bot: it stays until it is dismissed. */
export const Alert = () => {
  const text = useStore(page, (state) => state.alert)
  if (text === undefined) return null
  const close = () => {
    showAlert(undefined)
  }
  return (
    <Dialog title="Job Bot" role="alertdialog" onClose={close}>
      <p class="alert-text" dir="auto">
        {text}
      </p>
      <div class="dialog-acts">
        <button type="button" class="primary" onClick={close}>
          OK
        </button>
      </div>
    </Dialog>
  )
}
