import type { Message } from "../../world/Message.ts"

const kinds: ReadonlyArray<readonly [keyof Message, string]> = [
  ["photo", "Photo"],
  ["animation", "GIF"],
  ["video", "Video"],
  ["video_note", "Video message"],
  ["voice", "Voice message"],
  ["audio", "Audio"],
  ["document", "Document"],
  ["sticker", "Sticker"],
  ["contact", "Contact"],
  ["venue", "Place"],
  ["location", "Location"],
  ["poll", "Poll"],
  ["dice", "Dice"],
  ["pinned_message", "Pinned a message"],
  ["forum_topic_created", "New topic"],
  ["forum_topic_edited", "Renamed a topic"],
  ["forum_topic_closed", "Closed a topic"],
  ["forum_topic_reopened", "Reopened a topic"],
  ["new_chat_members", "Joined"],
  ["left_chat_member", "Left"],
]

/** A one-line preview of a message. */
export const previewOf = (message: Message): string => {
  const kind = kinds.find(([field]) => message[field] !== undefined)?.[1]
  const words = message.text ?? message.caption
  if (kind === undefined) return words ?? "Message"
  return words === undefined ? kind : `${kind}: ${words}`
}
