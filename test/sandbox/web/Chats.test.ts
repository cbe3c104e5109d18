import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { adminIds, arrangePage, webLayer } from "./Page.ts"

layer(webLayer())("personas and their chats", (it) => {
  it.effect("a page sees everyone, and can create people", () =>
    Effect.gen(function* () {
      const { ann, bot, get, people, post } = yield* arrangePage
      const wanted = {
        firstName: "Дильноза",
        lastName: "K",
        username: `dil_${bot.id}`,
        languageCode: "uz",
      }
      const { json } = yield* post("/web/personas", wanted)
      const made = json as { id: number }
      expect(json).toEqual({ ...wanted, id: made.id, admin: false })
      expect(people.get(made.id)?.user.language_code).toBe("uz")
      expect((yield* get("/web/state")).json).toMatchObject({
        personas: expect.arrayContaining([
          { id: ann.id, firstName: "Ann", languageCode: "uz", admin: false },
        ]) as unknown,
        bots: expect.arrayContaining([
          { id: bot.id, first_name: "Jobs", username: bot.user.username, supports_inline_queries: true },
        ]) as unknown,
      })
      const again = yield* post("/web/personas", { ...wanted, username: wanted.username.toUpperCase() })
      expect(again).toMatchObject({ status: 409, json: { error: "This username is taken." } })
    }),
  )

  it.effect("admins get the ids that the bot knows, until all are used", () =>
    Effect.gen(function* () {
      const { post } = yield* arrangePage
      for (const id of adminIds) {
        const made = yield* post("/web/personas", { firstName: "Kate", admin: true })
        expect(made.json).toEqual({ id, firstName: "Kate", part: "operator", admin: true })
      }
      expect(yield* post("/web/personas", { firstName: "Kate", admin: true })).toMatchObject({
        status: 409,
        json: { error: expect.stringContaining("no more admins") as string },
      })
    }),
  )

  it.effect("a bot that was not started is a chat with a START button, and can't write yet", () =>
    Effect.gen(function* () {
      const { act, ann, bot, chat, client } = yield* arrangePage
      yield* client.call("setMyDescription", { description: "Ish topamiz", language_code: "uz" })
      yield* client.call("setMyCommands", { commands: [{ command: "start", description: "Go" }] })
      expect((yield* chat(ann.id, bot.id)).json).toMatchObject({
        peer: bot.id,
        kind: "bot",
        title: "Jobs",
        messages: [],
        more: false,
        started: false,
        blocked: false,
        canWrite: true,
        commands: [{ command: "start", description: "Go" }],
        description: "Ish topamiz",
      })
      expect(yield* client.call("sendMessage", { chat_id: ann.id, text: "hi" })).toMatchObject({
        status: 400,
      })
      expect(yield* act(ann.id, bot.id, { _tag: "Start", payload: "vacancy_7" })).toMatchObject({
        status: 200,
      })
      expect(yield* client.call("sendMessage", { chat_id: ann.id, text: "hi" })).toMatchObject({ ok: true })
      expect((yield* chat(ann.id, bot.id)).json).toMatchObject({
        started: true,
        lastMessage: { text: "hi" },
        messages: [{ text: "/start vacancy_7" }, { text: "hi" }],
      })
    }),
  )

  it.effect("pages of 50 messages are contiguous", () =>
    Effect.gen(function* () {
      const { ann, bot, chat } = yield* arrangePage
      const written = Array.from({ length: 120 }, (_, index) => ann.chatWith(bot).say(`${index}`).message_id)
      const pages: Array<ReadonlyArray<number>> = []
      let query = ""
      for (let more = true; more;) {
        const view = (yield* chat(ann.id, bot.id, query)).json as {
          more: boolean
          messages: ReadonlyArray<{ message_id: number }>
        }
        pages.unshift(view.messages.map(({ message_id }) => message_id))
        query = `?before=${pages[0]?.[0] ?? 0}`
        more = view.more
      }
      expect(pages.map(({ length }) => length)).toEqual([20, 50, 50])
      expect(pages.flat()).toEqual(written)
    }),
  )

  it.effect("channels are visible to all, closed groups to their members, the latest chat first", () =>
    Effect.gen(function* () {
      const { act, ann, bob, bot, chat, get, world } = yield* arrangePage
      const channel = world.addGroup({ title: "Vacancies", type: "channel" })
      const group = world.addGroup({ title: "Recruiters" })
      ann.join(group)
      const peers = (id: number) =>
        Effect.map(get(`/web/personas/${id}/chats`), ({ json }) =>
          (json as ReadonlyArray<{ peer: number }>).map(({ peer }) => peer),
        )
      expect(yield* peers(ann.id)).toEqual(expect.arrayContaining([bot.id, channel.id, group.id]))
      expect(yield* peers(bob.id)).not.toContain(group.id)
      expect(yield* chat(bob.id, group.id)).toMatchObject({ status: 404 })
      expect((yield* chat(bob.id, channel.id)).json).toMatchObject({ joined: false, canWrite: false })
      yield* act(bob.id, channel.id, { _tag: "Join" })
      expect((yield* chat(bob.id, channel.id)).json).toMatchObject({ joined: true, canWrite: false })
      expect(yield* act(bob.id, channel.id, { _tag: "Say", text: "me" })).toMatchObject({ status: 409 })
      yield* act(bob.id, channel.id, { _tag: "Leave" })
      expect((yield* chat(bob.id, channel.id)).json).toMatchObject({ joined: false })
      yield* act(ann.id, group.id, { _tag: "Say", text: "hello" })
      expect((yield* peers(ann.id))[0]).toBe(group.id)
    }),
  )

  it.effect("new people and bots never share an id", () =>
    Effect.gen(function* () {
      const { people, world } = yield* arrangePage
      const next = people.add().id + 1
      world.addBot({ token: `${next}:secret` })
      people.add({ id: next + 1 })
      expect(people.add().id).toBe(next + 2)
    }),
  )
})
