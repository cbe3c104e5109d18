import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { migrateGroup } from "../../sandbox/world/MigrateGroup.ts"
import { arrange } from "./Arrange.ts"
import { controlAt } from "./ControlClient.ts"

const withGroup = (type: "group" | "supergroup" | "channel") =>
  Effect.gen(function* () {
    const arranged = yield* arrange
    const { ann, bot, client, world } = arranged
    const group = world.addGroup({ title: "Jobs", type })
    ann.join(group, "creator")
    ann.addBot(group, bot)
    const write = (chat_id = group.id) => client.call("sendMessage", { chat_id, text: "x" })
    const heard = () => bot.updates.read(0, 100).map((json) => JSON.parse(json) as Record<string, object>)
    return { ...arranged, group, write, heard, room: ann.in(group) }
  })

layer(Sandbox.layer())((it) => {
  it.effect("with privacy mode a bot receives only commands, mentions and replies", () =>
    Effect.gen(function* () {
      const { bot, heard, room, write } = yield* withGroup("supergroup")
      bot.updates.clear()
      room.say("just chatting")
      room.say("/help")
      room.say("/help@other_bot")
      room.say(`hey @${bot.user.username}`)
      yield* write()
      room.say("thanks", { replyTo: room.lastReply?.message_id ?? 0 })
      const texts = heard().map(({ message }) => (message as { text: string }).text)
      expect(texts).toEqual(["/help", `hey @${bot.user.username}`, "thanks"])
    }),
  )

  it.effect("posts in a channel arrive as channel_post, without a sender", () =>
    Effect.gen(function* () {
      const { group, heard, room } = yield* withGroup("channel")
      room.say("vacancy")
      const post = heard().at(-1)?.["channel_post"]
      expect(post).toMatchObject({ text: "vacancy", sender_chat: { id: group.id } })
      expect(post).not.toHaveProperty("from")
    }),
  )

  it.effect("a bot that was removed gets an error that says so", () =>
    Effect.gen(function* () {
      const { ann, bot, group, heard, write } = yield* withGroup("supergroup")
      expect(yield* write()).toMatchObject({ ok: true })
      ann.removeBot(group, bot)
      expect(heard().at(-1)).toMatchObject({ my_chat_member: { new_chat_member: { status: "kicked" } } })
      expect(yield* write()).toMatchObject({
        status: 403,
        description: "Forbidden: bot was kicked from the supergroup chat",
      })
    }),
  )

  it.effect("a group upgraded to a supergroup is refused with migrate_to_chat_id", () =>
    Effect.gen(function* () {
      const { group, heard, world, write } = yield* withGroup("group")
      const successor = migrateGroup(world, group)
      expect(yield* write()).toMatchObject({
        description: "Bad Request: group chat was upgraded to a supergroup chat",
        parameters: { migrate_to_chat_id: successor.id },
      })
      expect(yield* write(successor.id)).toMatchObject({ ok: true })
      expect(heard().slice(-2)).toMatchObject([
        { message: { migrate_to_chat_id: successor.id } },
        { message: { migrate_from_chat_id: group.id } },
      ])
    }),
  )

  it.effect("a basic group can be upgraded to a supergroup once", () =>
    Effect.gen(function* () {
      const { ann, group, url, write } = yield* withGroup("group")
      const { post } = controlAt(url)
      const migrate = (id: number) => post(`/chats/${id}/migrate`)
      const made = yield* migrate(group.id)
      expect(made).toMatchObject({ result: { type: "supergroup", title: "Jobs", member_count: 2 } })
      const { id } = made.result as { id: number }
      expect(yield* write()).toMatchObject({ parameters: { migrate_to_chat_id: id } })
      expect(yield* write(id)).toMatchObject({ ok: true })
      const next = Effect.map(
        post(`/people/${ann.id}/chats/${id}/next`, { text: "x" }),
        ({ result }) => result,
      )
      expect(yield* next).toMatchObject({ chat: { id } })
      expect(yield* migrate(group.id)).toMatchObject({ status: 409 })
      expect(yield* migrate(id)).toMatchObject({ status: 409 })
    }),
  )

  it.effect("a public group is found by @username", () =>
    Effect.gen(function* () {
      const { ann, bot, client, world } = yield* arrange
      const group = world.addGroup({ title: "Jobs", username: "TashkentJobs" })
      const write = client.call("sendMessage", { chat_id: "@tashkentjobs", text: "x" })
      expect(yield* write).toMatchObject({
        description: "Forbidden: bot is not a member of the supergroup chat",
      })
      ann.addBot(group, bot)
      expect(yield* write).toMatchObject({ result: { chat: { id: group.id } } })
    }),
  )
})
