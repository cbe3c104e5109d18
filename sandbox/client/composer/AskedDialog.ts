/** A dialog that asks what exactly to send. */
export interface AskedDialogProps {
  readonly onClose: () => void
  readonly onSent?: () => void
}
