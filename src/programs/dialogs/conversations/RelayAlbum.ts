import { Option } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { Conversation, MessageContent } from "../../../domain/market/Conversation.ts"
import type { FilePart, Outgoing, OutgoingMessage } from "../../../domain/Outgoing.ts"
import type { Receiver } from "./Receivers.ts"
import { relayed, type Relayed, told } from "./Relay.ts"

/** Files in an album of Telegram. */
const most = 10

/** A part of an album with its text as the receiver may read it. */
export interface RelayedPart {
  readonly relay: Omit<Relayed, "isRest">
  readonly said: MessageContent
}

const fileIn = (message: OutgoingMessage): FilePart | undefined => {
  if (message._tag === "SendDocument") return message
  if (message._tag !== "SendPhoto" || typeof message.photo !== "string") return undefined
  return { ...message, photo: message.photo }
}

const filesIn = (message: OutgoingMessage): ReadonlyArray<FilePart> =>
  message._tag === "SendAlbum" ? message.parts : Option.toArray(Option.fromNullable(fileIn(message)))

/** The files with one more of the same kind; undefined if it doesn't belong to them. */
const joined = (before: Outgoing, { message }: Outgoing): Outgoing | undefined => {
  const parts = filesIn(before.message)
  const file = fileIn(message)
  if (file === undefined || parts.length === most || parts[0]?._tag !== file._tag) return undefined
  const { html: caption } = before.message
  return { ...before, message: { _tag: "SendAlbum", html: caption, menu: false, parts: [...parts, file] } }
}

/**
 * An album forwarded to one receiver: files of one kind together, under the author's name. Telegram shows no buttons
 * under an album, so that a receiver who hasn't the conversation open gets them below it.
 */
export const relayedAlbum = (
  conversation: Conversation,
  parts: ReadonlyArray<RelayedPart>,
  receiver: Receiver,
): ReadonlyArray<Outgoing> => {
  const [first] = parts
  if (first === undefined) return []
  const near: Receiver = { ...receiver, listens: true }
  const files = parts.flatMap(({ relay, said }, index) => {
    const answered = index === 0 ? relay.answered : undefined
    return relayed(conversation, { ...relay, answered, isRest: index > 0 }, said, near, [])
  })
  const groups: Array<Outgoing> = []
  for (const file of files) {
    const last = groups.at(-1)
    const album = last && joined(last, file)
    if (album === undefined) groups.push(file)
    else groups.splice(-1, 1, album)
  }
  if (receiver.listens) return groups
  const heading = told(
    conversation,
    first.relay.by,
    receiver,
    (t, name) => html`💬 <b>${t.conversations.wrote(name)}</b>`,
    ["reply", "open"],
  )
  return [...groups, { ...heading, isBounded: true }]
}
