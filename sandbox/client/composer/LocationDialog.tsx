import { useChat } from "../context/ChatContext.ts"
import { FormDialog, written } from "../widgets/FormDialog.tsx"
import { act } from "../store/Actions.ts"
import type { AskedDialogProps } from "./AskedDialog.ts"

/** Ask which location to send; the centre of Tashkent by default. */
export const LocationDialog = ({ onClose, onSent }: AskedDialogProps) => {
  const { chat, persona } = useChat()
  const send = async (form: FormData) => {
    const isSent = await act(persona.id, chat.peer, {
      _tag: "SendLocation",
      latitude: Number(written(form, "latitude")),
      longitude: Number(written(form, "longitude")),
    })
    if (isSent) onSent?.()
    return isSent
  }
  return (
    <FormDialog title="Send a location" act="Send" onSubmit={send} onClose={onClose}>
      <label>
        Latitude
        <input name="latitude" type="number" step="any" min={-90} max={90} required value="41.311081" />
      </label>
      <label>
        Longitude
        <input name="longitude" type="number" step="any" min={-180} max={180} required value="69.240562" />
      </label>
    </FormDialog>
  )
}
