import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

layer(Sandbox.layer())((it) => {
  it.effect("a pin causes a service message, to the bot too, and shows in getChat", () =>
    Effect.gen(function* () {
      const { ann, bot, chat, client } = yield* arrange
      const { message_id } = chat.say("important")
      const act = (method: string, params: object = {}) => client.call(method, { chat_id: ann.id, ...params })
      expect(yield* act("pinChatMessage", { message_id })).toMatchObject({ result: true })
      const service = { pinned_message: { message_id, text: "important" }, from: { id: bot.id } }
      expect(chat.lastReply).toMatchObject(service)
      expect(JSON.parse(bot.updates.read(-1, 1)[0] ?? "")).toMatchObject({ message: service })
      expect((yield* act("getChat")).result).toMatchObject({ pinned_message: { message_id } })
      expect(yield* act("copyMessage", { from_chat_id: ann.id, message_id: message_id + 1 })).toMatchObject({
        description: "Bad Request: message can't be copied",
      })

      expect(yield* act("unpinChatMessage")).toMatchObject({ result: true })
      expect((yield* act("getChat")).result).not.toHaveProperty("pinned_message")
      expect(yield* act("unpinChatMessage")).toMatchObject({
        description: "Bad Request: message to unpin not found",
      })
      expect(yield* act("pinChatMessage", { message_id: 999 })).toMatchObject({
        description: "Bad Request: message to pin not found",
      })
    }),
  )

  it.effect("the message pinned last is shown, until all are unpinned", () =>
    Effect.gen(function* () {
      const { ann, chat, client } = yield* arrange
      const [one, two] = [chat.say("one"), chat.say("two")]
      const act = (method: string, params: object = {}) => client.call(method, { chat_id: ann.id, ...params })
      const shown = Effect.map(act("getChat"), ({ result }) => result)
      for (const { message_id } of [one, two, one]) yield* act("pinChatMessage", { message_id })
      expect(yield* shown).toMatchObject({ pinned_message: { text: "one" } })
      yield* act("deleteMessage", { message_id: one.message_id })
      expect(yield* shown).toMatchObject({ pinned_message: { text: "two" } })
      yield* act("unpinAllChatMessages")
      expect(yield* shown).not.toHaveProperty("pinned_message")
    }),
  )

  it.effect("in a group the bot must be an administrator", () =>
    Effect.gen(function* () {
      const { ann, bot, client, world } = yield* arrange
      const group = world.addGroup({ title: "Jobs" })
      ann.join(group, "creator")
      ann.addBot(group, bot)
      const { message_id } = ann.in(group).say("important")
      const pin = client.call("pinChatMessage", { chat_id: group.id, message_id })
      expect(yield* pin).toMatchObject({
        description: "Bad Request: not enough rights to manage pinned messages in the chat",
      })
      ann.addBot(group, bot, "administrator")
      expect(yield* pin).toMatchObject({ result: true })
    }),
  )
})
