import type { KeyboardButton, ReplyKeyboardMarkup } from "@grammyjs/types"
import { useState } from "preact/hooks"
import { useChat } from "../context/ChatContext.ts"
import { act } from "../store/Actions.ts"
import { OwnContactDialog } from "./ContactDialog.tsx"
import { LocationDialog } from "./LocationDialog.tsx"

interface ReplyKeyboardProps {
  readonly keyboard: ReplyKeyboardMarkup
  readonly onUsed: () => void
}

type Key = KeyboardButton | string

const labelOf = (key: Key) => (typeof key === "string" ? key : key.text)
const asks = (key: Key, what: string) => typeof key !== "string" && what in key
const styleOf = (key: Key) => (typeof key !== "string" && "style" in key ? (key.style ?? "") : "")

/** The keys below the input field. */
export const ReplyKeyboard = ({ keyboard, onUsed }: ReplyKeyboardProps) => {
  const { chat, persona } = useChat()
  const [asked, setAsked] = useState<"contact" | "location">()
  const tap = async (key: Key) => {
    if (asks(key, "request_contact")) setAsked("contact")
    else if (asks(key, "request_location")) setAsked("location")
    else if (await act(persona.id, chat.peer, { _tag: "Say", text: labelOf(key) })) onUsed()
  }
  const close = () => {
    setAsked(undefined)
  }
  return (
    <div
      class={keyboard.resize_keyboard === true ? "reply-keyboard" : "reply-keyboard tall"}
      role="group"
      aria-label="Keyboard"
    >
      {keyboard.keyboard.map((row, index) => (
        <div class="inline-row" key={index}>
          {row.map((key, place) => (
            <button type="button" key={place} class={`key ${styleOf(key)}`} onClick={() => void tap(key)}>
              <span dir="auto">{labelOf(key)}</span>
            </button>
          ))}
        </div>
      ))}
      {asked === "contact" && <OwnContactDialog onClose={close} onSent={onUsed} />}
      {asked === "location" && <LocationDialog onClose={close} onSent={onUsed} />}
    </div>
  )
}
