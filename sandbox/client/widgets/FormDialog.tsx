import type { ComponentChildren } from "preact"
import { Dialog } from "./Dialog.tsx"

interface FormDialogProps {
  readonly title: string
  /** The label of the submit button. */
  readonly act: string
  /** Resolves to whether it is done; otherwise the dialog stays open. */
  readonly onSubmit: (form: FormData) => Promise<boolean>
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** The trimmed value of a form's field. */
export const written = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** A dialog that asks for input before an action. */
export const FormDialog = ({ act, children, onClose, onSubmit, title }: FormDialogProps) => (
  <Dialog title={title} onClose={onClose}>
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit(new FormData(event.currentTarget)).then((isDone) => {
          if (isDone) onClose()
        })
      }}
    >
      {children}
      <div class="dialog-acts">
        <button type="button" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" class="primary">
          {act}
        </button>
      </div>
    </form>
  </Dialog>
)
