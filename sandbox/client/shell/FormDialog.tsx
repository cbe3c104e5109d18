import type { ComponentChildren } from "preact"
import { Dialog } from "./Dialog.tsx"

interface FormDialogProps {
  readonly title: string
  /** What the button says that does it. */
  readonly act: string
  /** Answers whether it is done; otherwise the dialog stays as it is. */
  readonly onSubmit: (form: FormData) => Promise<boolean>
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** What was written into a field of a form, without the spaces around it. */
export const written = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** Asks for something before it is done. */
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
