import type { User } from "@grammyjs/types"
import { badRequest } from "../kit/ApiError.ts"
import type { Chat } from "../world/Chat.ts"
import { hasRight } from "../world/Member.ts"
import type { Rights } from "../world/Rights.ts"
import type { Call } from "./Method.ts"

/** Throws a bad request unless the bot has a right in the chat. */
export const assertRight = ({ bot }: Call, chat: Chat, right: keyof Rights, refusal: string) => {
  if (!hasRight(chat.members.get(bot.id), right)) throw badRequest(refusal)
}

/** The account that `user_id` names. Throws the server's error if there is none. */
export const targetUser = ({ params, world }: Call): User => {
  const id = params.integer("user_id", 0)
  if (id <= 0) throw badRequest("invalid user_id specified")
  const user = world.users.get(id) ?? world.botById(id)?.account
  if (user === undefined) throw badRequest("member not found")
  return user
}
