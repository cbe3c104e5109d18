import type { MessageEntity } from "@grammyjs/types"
import type { ComponentChildren } from "preact"
import { useChat } from "../context/ChatContext.ts"
import { act, openChat } from "../store/Actions.ts"
import { botNamed } from "../store/FollowLink.ts"
import { Link } from "./Link.tsx"
import { Quote } from "./Quote.tsx"
import { Spoiler } from "./Spoiler.tsx"

interface EntityProps {
  readonly entity: MessageEntity
  /** The text that the entity covers. */
  readonly text: string
  readonly children: ComponentChildren
}

const Command = ({ text }: { readonly text: string }) => {
  const { chat, persona } = useChat()
  const say = () => void act(persona.id, chat.peer, { _tag: "Say", text })
  return (
    <button type="button" class="link" onClick={say}>
      {text}
    </button>
  )
}

/** The username of a bot in the sandbox is a link to it. */
const Mention = ({ text }: { readonly text: string }) => {
  const { persona } = useChat()
  const bot = botNamed(text)
  if (bot === undefined) return <span class="mention">{text}</span>
  return (
    <button type="button" class="link" onClick={() => void openChat(persona.id, bot)}>
      {text}
    </button>
  )
}

/** Entities that only change the look of their text. */
const plain = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" } as const

const isPlain = (type: string): type is keyof typeof plain => type in plain

const urlOf = (text: string) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`)

/** The target of an entity that leads out of the chat; undefined for others. */
const leadsTo = ({ entity, text }: EntityProps): string | undefined => {
  if (entity.type === "text_link") return entity.url
  if (entity.type === "url") return urlOf(text)
  if (entity.type === "email") return `mailto:${text}`
  return entity.type === "phone_number" ? `tel:${text}` : undefined
}

const Leading = (props: EntityProps) => {
  const { children, entity, text } = props
  const url = leadsTo(props)
  if (url === undefined) return <span class="mention">{children}</span>
  return (
    <Link url={url} hidden={entity.type === "text_link" && text !== url}>
      {children}
    </Link>
  )
}

/** An entity's text as it is displayed. */
export const Entity = (props: EntityProps) => {
  const { children, entity, text } = props
  const { type } = entity
  if (isPlain(type)) {
    const Tag = plain[type]
    return <Tag>{children}</Tag>
  }
  if (type === "pre")
    return (
      <pre data-language={entity.language} tabIndex={0}>
        <code>{children}</code>
      </pre>
    )
  if (type === "spoiler") return <Spoiler>{children}</Spoiler>
  if (type === "blockquote" || type === "expandable_blockquote")
    return <Quote isLong={type === "expandable_blockquote"}>{children}</Quote>
  if (type === "bot_command") return <Command text={text} />
  if (type === "mention") return <Mention text={text} />
  // Entities whose text stands in for something that can't be shown.
  if (type === "custom_emoji" || type === "date_time") return <span>{children}</span>
  return <Leading {...props} />
}
