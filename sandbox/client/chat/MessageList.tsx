import { MessageView } from "../message/MessageView.tsx"
import { loadChat, loadOlder } from "../store/Actions.ts"
import { dayOf } from "../text/When.ts"
import { type Group, groupAlbums } from "../context/Albums.ts"
import { useChat } from "../context/ChatContext.ts"
import { useEnd } from "./UseEnd.ts"

interface EntryProps {
  readonly group: Group
  readonly before: Group | undefined
  readonly after: Group | undefined
}

/** A message, below its date if that differs from the previous message's. */
const Entry = ({ after, before, group }: EntryProps) => {
  const [first] = group
  const now = new Date()
  const day = dayOf(first.date, now)
  const dayBefore = before === undefined ? undefined : dayOf(before[0].date, now)
  return (
    <>
      {day !== dayBefore && <p class="day">{day}</p>}
      <MessageView messages={group} isLast={after?.[0].from?.id !== first.from?.id} />
    </>
  )
}

/** A button that loads older messages. */
const Older = () => {
  const { chat, persona } = useChat()
  const oldest = chat.messages[0]
  if (!chat.more || oldest === undefined) return null
  return (
    <button
      type="button"
      class="older"
      onClick={() => {
        void loadOlder(persona.id, chat.peer, oldest.message_id)
      }}
    >
      Older messages
    </button>
  )
}

/** The messages, with dates between them. */
export const MessageList = () => {
  const { chat, persona } = useChat()
  const { list, look, missed, toEnd } = useEnd(chat.messages, persona.id)
  const isCut = chat.cut === true
  const groups = groupAlbums(chat.messages)
  const toLatest = () => {
    if (isCut) void loadChat(persona.id, chat.peer).then(toEnd)
    else toEnd()
  }
  return (
    <div class="messages-frame">
      <div class="messages" ref={list} onScroll={look} role="log" aria-label="Messages" tabIndex={0}>
        <Older />
        {groups.map((group, index) => (
          <Entry
            key={group[0].message_id}
            group={group}
            before={groups[index - 1]}
            after={groups[index + 1]}
          />
        ))}
      </div>
      {(missed > 0 || isCut) && (
        <button type="button" class="to-end" onClick={toLatest}>
          ↓ {isCut ? "Latest" : `${missed} new`}
        </button>
      )}
    </div>
  )
}
