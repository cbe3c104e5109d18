import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { arrangePage, webLayer } from "./Page.ts"

/** A public forum owned by Ann, with the bot as an administrator. */
const arrangeForum = Effect.gen(function* () {
  const arranged = yield* arrangePage
  const { ann, bot, client, world } = arranged
  const group = world.addGroup({ title: "Jobs", username: `jobs_${bot.id}`, isForum: true })
  ann.join(group, "creator")
  ann.addBot(group, bot, "administrator")
  bot.updates.clear()
  const ask = (method: string, params: object) => client.call(method, { chat_id: group.id, ...params })
  const heard = () => bot.updates.read(0, 100).map((json) => JSON.parse(json) as Record<string, object>)
  return { ...arranged, ask, group, heard }
})

layer(webLayer())("groups on the page", (it) => {
  it.effect("a new member is announced to the bots, or asks to join if approval is required", () =>
    Effect.gen(function* () {
      const { act, ask, bob, chat, group, heard } = yield* arrangeForum
      const join = act(bob.id, group.id, { _tag: "Join" })
      expect((yield* join).json).toEqual({})
      expect(heard()).toMatchObject([{ message: { new_chat_members: [{ id: bob.id }] } }])
      yield* act(bob.id, group.id, { _tag: "Leave" })
      expect(heard().at(-1)).toMatchObject({ message: { left_chat_member: { id: bob.id } } })
      group.joinByRequest = true
      expect((yield* join).json).toEqual({ note: "You asked to join. An administrator decides." })
      expect((yield* chat(bob.id, group.id)).json).toMatchObject({ joined: false })
      yield* ask("approveChatJoinRequest", { user_id: bob.id })
      expect((yield* chat(bob.id, group.id)).json).toMatchObject({ joined: true, canWrite: true })
    }),
  )

  it.effect("a member who can't write gets no input field", () =>
    Effect.gen(function* () {
      const { act, ask, bob, chat, group } = yield* arrangeForum
      yield* act(bob.id, group.id, { _tag: "Join" })
      yield* ask("restrictChatMember", { user_id: bob.id, permissions: { can_send_messages: false } })
      expect((yield* chat(bob.id, group.id)).json).toMatchObject({ joined: true, canWrite: false })
      expect(yield* act(bob.id, group.id, { _tag: "Say", text: "x" })).toMatchObject({ status: 409 })
      yield* ask("banChatMember", { user_id: bob.id })
      expect(yield* act(bob.id, group.id, { _tag: "Join" })).toMatchObject({ status: 409 })
    }),
  )

  it.effect("nobody can take the username of a group", () =>
    Effect.gen(function* () {
      const { bot, people, post } = yield* arrangeForum
      const before = people.list().length
      const named = (username: string) => post("/web/personas", { firstName: "Eve", username })
      expect(yield* named(`JOBS_${bot.id}`)).toMatchObject({ status: 409 })
      expect(people.list()).toHaveLength(before)
      expect(yield* named(`jobs_${bot.id}_eve`)).toMatchObject({ status: 200 })
    }),
  )

  it.effect("a poll can be voted in, and a reply in a topic stays there", () =>
    Effect.gen(function* () {
      const { act, ann, ask, chat, group, heard } = yield* arrangeForum
      const made = yield* ask("createForumTopic", { name: "Drivers" })
      const { message_thread_id } = made.result as { message_thread_id: number }
      expect((yield* chat(ann.id, group.id)).json).toMatchObject({
        topics: [{ id: message_thread_id, name: "Drivers", closed: false }],
      })
      const poll = { question: "Which?", options: ["red", "blue"], message_thread_id }
      const { message_id } = (yield* ask("sendPoll", poll)).result as { message_id: number }
      const vote = (...options: ReadonlyArray<number>) =>
        act(ann.id, group.id, { _tag: "Vote", messageId: message_id, options })
      expect(yield* vote(1)).toMatchObject({ status: 200 })
      expect(group.message(message_id)?.poll?.options.map(({ voter_count }) => voter_count)).toEqual([0, 1])
      expect(yield* vote(7)).toMatchObject({ status: 409 })
      expect(yield* act(ann.id, group.id, { _tag: "Vote", messageId: 999, options: [0] })).toMatchObject({
        status: 404,
      })
      yield* act(ann.id, group.id, { _tag: "Say", text: "/why", replyTo: message_id })
      expect(heard().at(-1)).toMatchObject({ message: { text: "/why", message_thread_id } })
    }),
  )
})
