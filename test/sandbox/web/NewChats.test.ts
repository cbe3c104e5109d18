import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { arrangePage, webLayer } from "./Page.ts"
import { openStream } from "./Stream.ts"

interface Made {
  readonly peer: number
}

layer(webLayer())("chats that people make on the page", (it) => {
  it.effect("a group has its maker as the owner, and tells the bots of themselves and of each other", () =>
    Effect.gen(function* () {
      const { ann, bob, bot, chat, client, post, world } = yield* arrangePage
      const wanted = { title: " Drivers ", members: [bot.id, bob.id, bob.id, ann.id] }
      const made = yield* post(`/web/personas/${ann.id}/groups`, wanted)
      expect(made.json).toMatchObject({ kind: "supergroup", title: "Drivers", canWrite: true })
      const { peer } = made.json as Made
      const statuses = [...(world.groups.get(peer)?.members.values() ?? [])].map(({ status }) => status)
      expect(statuses).toEqual(["creator", "member", "member"])
      expect((yield* chat(bob.id, peer)).json).toMatchObject({ joined: true, canWrite: true })
      const heard = bot.updates.read(0, 100).map((json) => JSON.parse(json) as object)
      expect(heard).toMatchObject([
        { my_chat_member: { from: { id: ann.id }, new_chat_member: { status: "member" } } },
        { message: { new_chat_members: [{ id: bot.id }] } },
        { message: { new_chat_members: [{ id: bob.id }] } },
      ])
      const said = yield* client.call("sendMessage", { chat_id: peer, text: "Hello" })
      expect(said.ok).toBe(true)
    }),
  )

  it.effect("a wrong title, an unknown member or person, and oneself are refused", () =>
    Effect.gen(function* () {
      const { ann, bot, post, world } = yield* arrangePage
      const before = world.groups.size
      const group = (body: unknown) =>
        Effect.map(post(`/web/personas/${ann.id}/groups`, body), (said) => said.status)
      for (const title of ["", "  ", "a\nb", "x".repeat(129)])
        expect(yield* group({ title, members: [] })).toBe(400)
      expect(yield* group({ title: "G", members: [5] })).toBe(404)
      expect(world.groups.size).toBe(before)
      const talk = (person: number) =>
        Effect.map(post(`/web/personas/${ann.id}/talks`, { person }), (said) => said.status)
      for (const person of [ann.id, bot.id, 5]) expect(yield* talk(person)).toBe(404)
    }),
  )

  it.scoped("two people have one chat, which either opens, and in which each reads the other's name", () =>
    Effect.gen(function* () {
      const { act, ann, bob, bot, chat, client, get, post, url } = yield* arrangePage
      const stream = yield* openStream(`${url}/web/events?personas=${bob.id}`)
      const { peer } = (yield* post(`/web/personas/${ann.id}/talks`, { person: bob.id })).json as Made
      const again = yield* post(`/web/personas/${bob.id}/talks`, { person: ann.id })
      expect(again.json).toMatchObject({ peer, kind: "person", title: "Ann", person: ann.id })
      yield* act(ann.id, peer, { _tag: "Say", text: "https://t.me/some_bot?start=v_1" })
      expect((yield* chat(bob.id, peer)).json).toMatchObject({
        title: "Ann",
        canWrite: true,
        messages: [{ from: { id: ann.id }, entities: [{ type: "url" }] }],
      })
      expect((yield* chat(ann.id, peer)).json).toMatchObject({ title: "Bob", person: bob.id })
      expect((yield* get(`/web/personas/${bob.id}/chats`)).text).toContain(`"peer":${peer}`)
      yield* stream.until((events) => events.some(({ raw }) => raw.includes(`"peer":${peer}`)))
      // Nobody else sees it, and no bot.
      const eve = (yield* post("/web/personas", { firstName: "Eve" })).json as { readonly id: number }
      expect(yield* chat(eve.id, peer)).toMatchObject({ status: 404 })
      expect(bot.updates.size).toBe(0)
      expect(yield* client.call("sendMessage", { chat_id: peer, text: "x" })).toMatchObject({
        error_code: 400,
      })
      expect(yield* act(bob.id, peer, { _tag: "Leave" })).toMatchObject({ status: 409 })
    }),
  )
})
