import type { InlineKeyboardButton } from "@grammyjs/types"
import { useState } from "preact/hooks"
import { useChat } from "../context/ChatContext.ts"
import { followLink } from "../store/FollowLink.ts"
import { press } from "../store/Press.ts"
import { useStore } from "../store/Store.ts"
import { storyState } from "../stories/StoryState.ts"
import { copy } from "./Copy.ts"
import { ChooseChat } from "./ChooseChat.tsx"
import { prefill } from "../context/Prefill.ts"

type Act = () => Promise<unknown> | undefined

interface ButtonProps {
  readonly button: InlineKeyboardButton
  readonly messageId: number
}

const styleOf = (button: InlineKeyboardButton) => ("style" in button ? (button.style ?? "") : "")

const useAct = ({ button, messageId }: ButtonProps, choose: (query: string) => void): Act | undefined => {
  const { chat, persona } = useChat()
  const here = { persona: persona.id, peer: chat.peer }
  if ("callback_data" in button) return () => press(persona.id, chat.peer, messageId, button.callback_data)
  if ("url" in button)
    return () => {
      followLink(persona.id, button.url)
      return undefined
    }
  if ("copy_text" in button) return () => copy(button.copy_text.text)
  if ("switch_inline_query_current_chat" in button)
    return () => {
      prefill({ ...here, text: `@${chat.username ?? ""} ${button.switch_inline_query_current_chat}` })
      return undefined
    }
  if ("switch_inline_query" in button)
    return () => {
      choose(button.switch_inline_query)
      return undefined
    }
  return undefined
}

/** Run an action, one at a time. */
const useBusy = (act: Act | undefined) => {
  const [isBusy, setBusy] = useState(false)
  const onClick = () => {
    const answer = isBusy ? undefined : act?.()
    if (answer === undefined) return
    setBusy(true)
    void answer.finally(() => {
      setBusy(false)
    })
  }
  return { isBusy, onClick }
}

/** Whether a story is about to press this button. */
const useTapped = ({ button, messageId }: ButtonProps) => {
  const { persona } = useChat()
  return useStore(
    storyState,
    ({ tap }) =>
      tap?.messageId === messageId &&
      tap.persona === persona.id &&
      "callback_data" in button &&
      button.callback_data === tap.data,
  )
}

const Button = (props: ButtonProps) => {
  const [asked, setAsked] = useState<string>()
  const act = useAct(props, setAsked)
  const { isBusy, onClick } = useBusy(act)
  const { button } = props
  const label = (
    <>
      <span class="inline-label" dir="auto">
        {button.text}
      </span>
      {"url" in button && (
        <span class="corner" aria-label="link">
          ↗
        </span>
      )}
    </>
  )
  const looks = {
    type: "button",
    class: `inline-button ${styleOf(button)}${useTapped(props) ? " tapped" : ""}`,
    title: button.text,
    disabled: act === undefined,
  } as const
  return (
    <>
      <button {...looks} aria-busy={isBusy} onClick={onClick}>
        {label}
      </button>
      {asked !== undefined && (
        <ChooseChat
          query={asked}
          onClose={() => {
            setAsked(undefined)
          }}
        />
      )}
    </>
  )
}

interface InlineKeyboardProps {
  readonly rows: ReadonlyArray<ReadonlyArray<InlineKeyboardButton>>
  readonly messageId: number
}

/** The buttons under a message. */
export const InlineKeyboard = ({ messageId, rows }: InlineKeyboardProps) => (
  <div class="inline-keyboard">
    {rows.map((row, index) => (
      <div class="inline-row" key={index}>
        {row.map((button, place) => (
          <Button key={place} button={button} messageId={messageId} />
        ))}
      </div>
    ))}
  </div>
)
