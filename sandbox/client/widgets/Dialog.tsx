import type { ComponentChildren } from "preact"
import { useEffect, useId, useRef } from "preact/hooks"

interface DialogProps {
  readonly title: string
  readonly role?: "dialog" | "alertdialog"
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A modal dialog. The browser keeps the focus in it and restores it afterwards; Escape closes it. */
export const Dialog = ({ children, onClose, role = "dialog", title }: DialogProps) => {
  const element = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => {
      dialog?.close()
    }
  }, [])
  return (
    <dialog
      ref={element}
      role={role}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      <div class="dialog-body">
        <h2 id={name}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
