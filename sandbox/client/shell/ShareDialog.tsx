import { useState } from "preact/hooks"
import type { ChatSummary, PersonaView } from "../../web/Protocol.ts"
import { act, openChat, talkTo } from "../store/Actions.ts"
import { askToShare, page, paneOf, type Share, toast } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { findPeople, fullName } from "../text/Names.ts"
import { Avatar } from "../widgets/Avatar.tsx"
import { Dialog } from "../widgets/Dialog.tsx"
import { PersonaName } from "./Chip.tsx"

/** Maximum number of people listed. */
const most = 50

const close = () => {
  askToShare(undefined)
}

/** Send the text in a chat, and show that chat. */
const send = async ({ persona, text }: Share, chat: Pick<ChatSummary, "peer" | "title">) => {
  close()
  if (!(await act(persona, chat.peer, { _tag: "Say", text }))) return
  toast(`Sent to ${chat.title}`)
  await openChat(persona, chat.peer)
}

const sendTo = async (share: Share, person: number) => {
  const chat = await talkTo(share.persona, person)
  if (chat !== undefined) await send(share, chat)
}

interface RowsProps {
  readonly share: Share
  readonly query: string
}

const People = ({ query, share }: RowsProps) => {
  const { personas } = useStore(page, (state) => state.web)
  const others: ReadonlyArray<PersonaView> = personas.filter(({ id }) => id !== share.persona)
  return findPeople(others, query)
    .slice(0, most)
    .map((persona) => (
      <li key={persona.id}>
        <button type="button" onClick={() => void sendTo(share, persona.id)}>
          <PersonaName persona={persona} name={fullName(persona)} />
        </button>
      </li>
    ))
}

/** Groups, channels and bots that the persona may write to. */
const Chats = ({ query, share }: RowsProps) => {
  const chats = useStore(page, (state) => paneOf(state, share.persona).chats)
  return chats
    .filter(({ canWrite, person, title }) => {
      const isFound = title.toLowerCase().includes(query.trim().toLowerCase())
      return canWrite && person === undefined && isFound
    })
    .map((chat) => (
      <li key={chat.peer}>
        <button type="button" onClick={() => void send(share, chat)}>
          <Avatar id={chat.peer} name={chat.title} />
          <span class="chip-words">
            <span class="chip-name" dir="auto">
              {chat.title}
            </span>
            <small>{chat.kind}</small>
          </span>
        </button>
      </li>
    ))
}

const Choice = ({ share }: { readonly share: Share }) => {
  const [query, setQuery] = useState("")
  return (
    <Dialog title="Send to" onClose={close}>
      <p class="shared" dir="auto">
        {share.text}
      </p>
      <label class="field">
        Name
        <input
          type="search"
          value={query}
          autocomplete="off"
          dir="auto"
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value)
          }}
        />
      </label>
      <ul class="choose">
        <Chats share={share} query={query} />
        <People share={share} query={query} />
      </ul>
    </Dialog>
  )
}

/** Ask whom to send something to: Telegram's dialog for shared links. */
export const ShareDialog = () => {
  const share = useStore(page, (state) => state.share)
  return share === undefined ? null : <Choice share={share} />
}
