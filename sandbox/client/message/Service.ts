import type { Message } from "../../world/Message.ts"

const name = ({ first_name }: { readonly first_name: string }) => first_name

/** What a service message tells; undefined for messages of people and bots. */
export const serviceText = (message: Message): string | undefined => {
  const {
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
  if (migrate_to_chat_id !== undefined || migrate_from_chat_id !== undefined)
    return "The group became a supergroup"
  return undefined
}
