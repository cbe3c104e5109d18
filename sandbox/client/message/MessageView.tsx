import type { Group } from "../context/Albums.ts"
import { useChat } from "../context/ChatContext.ts"
import { timeOf } from "../text/When.ts"
import { Acts } from "./Acts.tsx"
import { InlineKeyboard } from "./InlineKeyboard.tsx"
import { Media } from "./Media.tsx"
import { Origin } from "./Origin.tsx"
import { RichText } from "./RichText.tsx"
import { serviceText } from "./Service.ts"

const Meta = ({ messages }: { readonly messages: Group }) => {
  const last = messages.at(-1) ?? messages[0]
  const reaction = messages.find((each) => each.reaction !== undefined)?.reaction
  return (
    <span class="meta" dir="ltr">
      {reaction !== undefined && (
        <span class="reaction" role="img" aria-label={`The bot reacted: ${reaction}`}>
          {reaction}
        </span>
      )}
      {last.edit_date !== undefined && <span>edited</span>}
      <time dateTime={new Date(last.date * 1000).toISOString()}>{timeOf(last.date)}</time>
      <Acts message={messages[0]} />
    </span>
  )
}

/** The contents of a message, inside its bubble. */
const Body = ({ messages }: { readonly messages: Group }) => {
  const [message] = messages
  const words = message.text ?? message.caption
  return (
    <>
      <Origin message={message} />
      <div class={messages.length > 1 ? "media album" : "media"}>
        {messages.map((each) => (
          <Media key={each.message_id} message={each} />
        ))}
      </div>
      {words === undefined ? (
        <Meta messages={messages} />
      ) : (
        <RichText text={words} entities={message.entities ?? message.caption_entities}>
          <Meta messages={messages} />
        </RichText>
      )}
    </>
  )
}

interface MessageViewProps {
  readonly messages: Group
  /** The next message is by somebody else: this one's bubble has a tail. */
  readonly isLast: boolean
}

/** A message, or the messages of an album, in one bubble. */
export const MessageView = ({ isLast, messages }: MessageViewProps) => {
  const { persona } = useChat()
  const [message] = messages
  const service = serviceText(message)
  if (service !== undefined) return <p class="day">{service}</p>
  const isOwn = message.from?.id === persona.id
  const { message_id, reply_markup } = messages.at(-1) ?? message
  const isBare = message.sticker !== undefined
  return (
    <article
      class={["message", isOwn && "own", isLast && "tail", isBare && "bare"].filter(Boolean).join(" ")}
      data-message={message.message_id}
      aria-label={isOwn ? "You" : (message.from?.first_name ?? "Channel")}
    >
      <div class="bubble">
        <Body messages={messages} />
      </div>
      {reply_markup !== undefined && (
        <InlineKeyboard rows={reply_markup.inline_keyboard} messageId={message_id} />
      )}
    </article>
  )
}
