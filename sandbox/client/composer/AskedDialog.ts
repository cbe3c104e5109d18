/** A dialog that asks for the details of what to send. */
export interface AskedDialogProps {
  readonly onClose: () => void
  readonly onSent?: () => void
}
