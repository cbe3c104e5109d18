import { useChat } from "../context/ChatContext.ts"
import type { Draft } from "../context/ChatContext.ts"
import { act, forgetPayload } from "../store/Actions.ts"
import { startLabel } from "../text/StartLabel.ts"
import { WriteBox } from "./WriteBox.tsx"

interface ComposerProps {
  readonly draft: Draft
  readonly clearDraft: () => void
  /** The payload of a link, which START sends. */
  readonly payload: string | undefined
}

const BigButton = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <div class="composer">
    <button type="button" class="big" onClick={onClick}>
      {label}
    </button>
  </div>
)

/** The input area, or the single action that replaces it. */
export const Composer = ({ clearDraft, draft, payload }: ComposerProps) => {
  const { chat, persona } = useChat()
  const perform = (what: Parameters<typeof act>[2]) => () => {
    void act(persona.id, chat.peer, what)
  }
  if (chat.blocked) return <BigButton label="Unblock" onClick={perform({ _tag: "Unblock" })} />
  if (chat.kind === "bot" && (!chat.started || payload !== undefined)) {
    const start = async () => {
      const isSent = await act(persona.id, chat.peer, {
        _tag: "Start",
        ...(payload === undefined || payload === "" ? {} : { payload }),
      })
      if (isSent) forgetPayload(persona.id)
    }
    return <BigButton label={startLabel(persona.languageCode)} onClick={() => void start()} />
  }
  if (chat.canWrite) return <WriteBox draft={draft} clearDraft={clearDraft} />
  return chat.joined ? (
    <BigButton label="Leave" onClick={perform({ _tag: "Leave" })} />
  ) : (
    <BigButton label="Join" onClick={perform({ _tag: "Join" })} />
  )
}
