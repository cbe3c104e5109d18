import type { ComponentChildren } from "preact"
import { useChat } from "../context/ChatContext.ts"
import { Icon } from "../widgets/Icon.tsx"
import { Field } from "./Field.tsx"
import { Toggle } from "./Toggle.tsx"
import type { useDraft } from "./UseDraft.ts"
import type { Extra } from "./UseShown.ts"

interface WriteRowProps {
  readonly writing: ReturnType<typeof useDraft>
  readonly attach: ComponentChildren
  readonly hasKeyboard: boolean
  readonly shown: Extra | undefined
  readonly onShow: (what: Extra | undefined) => void
}

/** The buttons that show panels of the input field. */
const Extras = ({ hasKeyboard, onShow, shown }: Omit<WriteRowProps, "attach" | "writing">) => {
  const { commands } = useChat().chat
  const toggles = [
    { what: "commands", label: "Commands", isThere: commands.length > 0 },
    { what: "keyboard", label: "Keyboard", isThere: hasKeyboard },
  ] as const
  return (
    <>
      {toggles
        .filter(({ isThere }) => isThere)
        .map(({ label, what }) => (
          <Toggle
            key={what}
            label={label}
            icon={what}
            isOn={shown === what}
            onToggle={() => {
              onShow(shown === what ? undefined : what)
            }}
          />
        ))}
    </>
  )
}

/** The input field between its buttons. */
export const WriteRow = ({ attach, hasKeyboard, onShow, shown, writing }: WriteRowProps) => {
  const { area, say, sendFiles, setWords, words } = writing
  return (
    <form
      class="write"
      onSubmit={(event) => {
        event.preventDefault()
        void say()
      }}
    >
      {attach}
      <Field
        area={area}
        words={words}
        onWrite={setWords}
        onSend={() => void say()}
        onImages={(images) => void sendFiles("photo", images)}
      />
      <Extras hasKeyboard={hasKeyboard} shown={shown} onShow={onShow} />
      <button type="submit" class="round send" aria-label="Send" disabled={words.trim() === ""}>
        <Icon name="send" />
      </button>
    </form>
  )
}
