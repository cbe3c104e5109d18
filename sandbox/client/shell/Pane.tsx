import { useEffect } from "preact/hooks"
import { ChatList } from "../chat/ChatList.tsx"
import { ChatWindow } from "../chat/ChatWindow.tsx"
import { loadChats } from "../store/Actions.ts"
import { page, paneOf } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { fullName } from "../text/Names.ts"

/** One persona's Telegram: the chat list and the open chat, side by side if there is room. */
export const Pane = ({ persona }: { readonly persona: number }) => {
  const pane = useStore(page, (state) => paneOf(state, persona))
  const who = useStore(page, (state) => state.web.personas.find(({ id }) => id === persona))
  useEffect(() => {
    void loadChats(persona)
  }, [persona])
  if (who === undefined) return null
  return (
    <section
      class={pane.open === undefined ? "pane" : "pane has-chat"}
      data-testid={`pane-${persona}`}
      aria-label={`Telegram of ${fullName(who)}`}
    >
      <ChatList persona={who} pane={pane} />
      {pane.chat === undefined ? (
        <p class="no-chat">Choose a chat</p>
      ) : (
        <ChatWindow key={pane.chat.peer} persona={who} chat={pane.chat} payload={pane.payload} />
      )}
    </section>
  )
}
