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

/** The input field with everything that belongs to it. */
export const WriteBox = ({ clearDraft, draft }: WriteBoxProps) => {
  const { chat } = useChat()
  const writing = useDraft(draft, clearDraft)
  const { sayNow, sendFiles, setWords, words } = writing
  const { show, shown } = useShown()
  const keyboard = chat.keyboard !== undefined && "keyboard" in chat.keyboard ? chat.keyboard : undefined
  const choose = (command: string) => {
    show("keyboard")
    if (words.startsWith("/")) setWords("")
    void sayNow(command)
  }
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
    <div class="composer">
      <CommandList words={words} isOpen={shown === "commands"} onChoose={choose} />
      <InlineResults words={words} onChosen={clear} />
      <Banner draft={draft} onCancel={cancel} />
      <WriteRow
        writing={writing}
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
