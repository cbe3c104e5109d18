import { expect, layer } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrangeGroup } from "./ArrangeGroup.ts"
import { controlAt } from "./ControlClient.ts"

/** Carol, who has not written to anybody, and a channel that she may read. */
const arrangeStranger = Effect.gen(function* () {
  const arranged = yield* arrangeGroup()
  const { ann, bot, client, group, people, url, world } = arranged
  const { get, post, put } = controlAt(url)
  const channel = world.addGroup({ title: "News", type: "channel" })
  ann.addBot(channel, bot, "administrator")
  const carol = people.add({ first_name: "Carol" })
  const at = (chat: number) => `/people/${carol.id}/chats/${chat}`
  const next = (chat: number, timeout = 0) =>
    Effect.map(post(`${at(chat)}/next`, { timeout }), ({ result }) => result)
  const write = (chat_id: number, text: string, more: object = {}) =>
    client.call("sendMessage", { chat_id, text, ...more })
  return { ...arranged, at, carol, channel, get, group, next, post, put, write }
})

layer(Sandbox.layer())("the next message", (it) => {
  it.effect("is returned even if it was sent before the person first looked", () =>
    Effect.gen(function* () {
      const { channel, next, write } = yield* arrangeStranger
      yield* write(channel.id, "one")
      yield* write(channel.id, "two")
      expect(yield* next(channel.id)).toMatchObject({ text: "one" })
      expect(yield* next(channel.id)).toMatchObject({ text: "two" })
      expect(yield* next(channel.id)).toBeUndefined()
    }),
  )

  it.effect("is none of those from before the person joined", () =>
    Effect.gen(function* () {
      const { at, carol, channel, next, post, put, write } = yield* arrangeStranger
      yield* write(channel.id, "before")
      yield* put(`/chats/${channel.id}/members/${carol.id}`, { status: "member" })
      yield* write(channel.id, "after")
      // A mere change of rights hides no message.
      yield* put(`/chats/${channel.id}/members/${carol.id}`, { status: "administrator" })
      expect(yield* next(channel.id)).toMatchObject({ text: "after" })
      yield* write(channel.id, "unread")
      yield* post(`${at(channel.id)}/leave`)
      expect(yield* next(channel.id)).toBeUndefined()
    }),
  )

  it.effect("is none of those from before the person voted, or blocked the bot", () =>
    Effect.gen(function* () {
      const { at, bot, carol, client, next, post, write } = yield* arrangeStranger
      yield* post(`${at(bot.id)}/start`)
      const poll = yield* client.call("sendPoll", { chat_id: carol.id, question: "?", options: ["a", "b"] })
      const { message_id } = poll.result as { message_id: number }
      yield* post(`${at(bot.id)}/vote`, { message_id, option_ids: [0] })
      yield* write(carol.id, "thanks")
      expect(yield* next(bot.id)).toMatchObject({ text: "thanks" })
      yield* write(carol.id, "unread")
      yield* post(`${at(bot.id)}/block`)
      yield* post(`${at(bot.id)}/unblock`)
      expect(yield* next(bot.id)).toBeUndefined()
    }),
  )

  it.effect("is no post of the person's own in a channel", () =>
    Effect.gen(function* () {
      const { ann, channel, post, write } = yield* arrangeStranger
      const room = `/people/${ann.id}/chats/${channel.id}`
      ann.join(channel, "creator")
      yield* write(channel.id, "unread")
      yield* post(`${room}/say`, { text: "mine" })
      expect(yield* post(`${room}/next`, { timeout: 0 })).toMatchObject({ status: 504 })
      yield* write(channel.id, "theirs")
      expect(yield* post(`${room}/next`)).toMatchObject({ result: { text: "theirs" } })
    }),
  )

  it.effect("may open the chat, which waiting and looking don't", () =>
    Effect.gen(function* () {
      const { ask, at, bot, carol, get, next, post, write } = yield* arrangeStranger
      const room = at(bot.id)
      expect(yield* get(room)).toMatchObject({
        result: { chat: { id: carol.id, type: "private", first_name: "Carol" }, blocked: false },
      })
      expect(yield* get(`${room}/messages`)).toMatchObject({ result: [] })
      expect(yield* post(`${room}/press`, { text: "Yes" })).toMatchObject({ status: 404 })
      expect(yield* post(`${room}/unblock`)).toMatchObject({ ok: true })
      expect(yield* next(bot.id)).toBeUndefined()
      expect(yield* write(carol.id, "too early")).toMatchObject({
        description: "Bad Request: chat not found",
      })
      const made = yield* ask("createChatInviteLink", { creates_join_request: true })
      const { invite_link } = made.result as { invite_link: string }
      yield* post(`/people/${carol.id}/join`, { invite_link })
      const waiting = yield* Effect.fork(next(bot.id, 20))
      yield* Effect.promise(() => new Promise((wake) => setTimeout(wake, 20)))
      expect(yield* write(carol.id, "Why?")).toMatchObject({ ok: true })
      expect(yield* Fiber.join(waiting)).toMatchObject({ text: "Why?" })
    }),
  )
})
