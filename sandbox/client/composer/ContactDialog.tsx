import { useChat } from "../context/ChatContext.ts"
import { FormDialog, written } from "../widgets/FormDialog.tsx"
import { act } from "../store/Actions.ts"
import type { AskedDialogProps } from "./AskedDialog.ts"

const Phone = () => (
  <label>
    Phone number
    <input name="phone" type="tel" required value="+998901234567" />
  </label>
)

/** Ask which of one's own numbers to share, as requested by a button. */
export const OwnContactDialog = ({ onClose, onSent }: AskedDialogProps) => {
  const { chat, persona } = useChat()
  const send = async (form: FormData) => {
    const isSent = await act(persona.id, chat.peer, {
      _tag: "ShareOwnContact",
      phone: written(form, "phone"),
    })
    if (isSent) onSent?.()
    return isSent
  }
  return (
    <FormDialog title="Share your phone number?" act="Share" onSubmit={send} onClose={onClose}>
      <p dir="auto">{chat.title} will see your phone number.</p>
      <Phone />
    </FormDialog>
  )
}

/** Ask whose contact to send. */
export const ContactDialog = ({ onClose }: AskedDialogProps) => {
  const { chat, persona } = useChat()
  const send = (form: FormData) =>
    act(persona.id, chat.peer, {
      _tag: "SendContact",
      phone: written(form, "phone"),
      firstName: written(form, "firstName"),
    })
  return (
    <FormDialog title="Send a contact" act="Send" onSubmit={send} onClose={onClose}>
      <label>
        Name
        <input name="firstName" required value="Anvar" dir="auto" />
      </label>
      <Phone />
    </FormDialog>
  )
}
