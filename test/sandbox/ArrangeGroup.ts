import { Effect } from "effect"
import { moveMember } from "../../sandbox/world/Arrivals.ts"
import type { GroupSetup } from "../../sandbox/world/World.ts"
import { arrange } from "./Arrange.ts"

/** A group owned by Ann, with Bob and a bot that is an administrator without privacy mode. */
export const arrangeGroup = (setup: Partial<GroupSetup> = {}) =>
  Effect.gen(function* () {
    const arranged = yield* arrange
    const { ann, bot, client, people, world } = arranged
    const group = world.addGroup({ title: "Jobs", ...setup })
    const bob = people.add({ first_name: "Bob" })
    ann.join(group, "creator")
    ann.addBot(group, bot, "administrator")
    bob.join(group)
    yield* client.call("getUpdates", {
      allowed_updates: [
        "message",
        "chat_member",
        "my_chat_member",
        "chat_join_request",
        "poll",
        "poll_answer",
      ],
    })
    bot.updates.clear()
    const ask = (method: string, params: object = {}) => client.call(method, { chat_id: group.id, ...params })
    const refused = (method: string, params: object = {}) =>
      Effect.map(ask(method, params), ({ description }) => description)
    /** The updates that arrived since the last call. */
    const heard = () => {
      const all = bot.updates.read(0, 100).map((json) => JSON.parse(json) as Record<string, object>)
      bot.updates.clear()
      return all
    }
    const demote = (status: "left" | "member") => {
      moveMember(world, group, { user: bot.account, status }, ann.user)
      bot.updates.clear()
    }
    return { ...arranged, ask, bob, demote, group, heard, refused }
  })
