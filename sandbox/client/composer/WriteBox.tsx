import { useState } from "preact/hooks"
import { type Draft, useChat } from "../context/ChatContext.ts"
import { AttachMenu } from "./AttachMenu.tsx"
import { Banner } from "./Banner.tsx"
import { CommandList } from "./CommandList.tsx"
import { InlineResults } from "./InlineResults.tsx"
import { ReplyKeyboard } from "./ReplyKeyboard.tsx"
import { useDraft } from "./UseDraft.ts"
import { useShown } from "./UseShown.ts"
import { WriteRow } from "./WriteRow.tsx"

interface WriteBoxProps {
  readonly draft: Draft
  readonly clearDraft: () => void
}

/** The list of commands: closed by Escape and by sending, until something else is typed. */
const useCommandList = ({ area, say, sayNow, setWords, words }: ReturnType<typeof useDraft>) => {
  const shownBeside = useShown()
  const { show, shown } = shownBeside
  const [closedAt, closeAt] = useState<string>()
  const close = () => {
    closeAt(words)
    if (shown === "commands") show("keyboard")
  }
  const choose = (command: string) => {
    show("keyboard")
    if (words.startsWith("/")) setWords("")
    void sayNow(command)
  }
  const send = () => {
    close()
    return say()
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== "Escape") return
    close()
    area.current?.focus()
  }
  return { ...shownBeside, choose, closedAt, send, onKeyDown }
}

/** The input field with everything that belongs to it. */
export const WriteBox = ({ clearDraft, draft }: WriteBoxProps) => {
  const { chat } = useChat()
  const writing = useDraft(draft, clearDraft)
  const { sendFiles, setWords, words } = writing
  const { choose, closedAt, onKeyDown, send, show, shown } = useCommandList(writing)
  const keyboard = chat.keyboard !== undefined && "keyboard" in chat.keyboard ? chat.keyboard : undefined
  const clear = () => {
    setWords("")
  }
  const cancel = () => {
    if (draft.editing !== undefined) clear()
    clearDraft()
  }
  const hideOnce = () => {
    if (keyboard?.one_time_keyboard === true) show(undefined)
  }
  return (
    <div class="composer" onKeyDown={onKeyDown}>
      <CommandList words={words} isOpen={shown === "commands"} closedAt={closedAt} onChoose={choose} />
      <InlineResults words={words} onChosen={clear} />
      <Banner draft={draft} onCancel={cancel} />
      <WriteRow
        writing={{ ...writing, say: send }}
        attach={<AttachMenu send={sendFiles} />}
        hasKeyboard={keyboard !== undefined}
        shown={shown}
        onShow={show}
      />
      {keyboard !== undefined && shown === "keyboard" && (
        <ReplyKeyboard keyboard={keyboard} onUsed={hideOnce} />
      )}
    </div>
  )
}
