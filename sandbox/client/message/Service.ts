import type { Message } from "../../world/Message.ts"

const name = ({ first_name }: { readonly first_name: string }) => first_name

/** The text of a service message; undefined for messages of people and bots. */
export const serviceText = (message: Message): string | undefined => {
  const {
    forum_topic_closed,
    forum_topic_created,
    forum_topic_edited,
    forum_topic_reopened,
    from,
    left_chat_member,
    migrate_from_chat_id,
    migrate_to_chat_id,
    new_chat_members,
    pinned_message,
  } = message
  if (new_chat_members !== undefined) return `${new_chat_members.map(name).join(", ")} joined`
  if (left_chat_member !== undefined) return `${left_chat_member.first_name} left`
  if (pinned_message !== undefined) return `${from?.first_name ?? "Somebody"} pinned a message`
  if (forum_topic_created !== undefined) return `New topic: ${forum_topic_created.name}`
  if (forum_topic_edited?.name !== undefined) return `The topic is now ${forum_topic_edited.name}`
  if (forum_topic_closed !== undefined) return "The topic was closed"
  if (forum_topic_reopened !== undefined) return "The topic was reopened"
  if (migrate_to_chat_id !== undefined || migrate_from_chat_id !== undefined)
    return "The group became a supergroup"
  return undefined
}
