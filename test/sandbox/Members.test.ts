import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

const withGroup = Effect.gen(function* () {
  const arranged = yield* arrange
  const { ann, bot, client, people, world } = arranged
  const group = world.addGroup({ title: "Jobs" })
  ann.join(group, "creator")
  ann.addBot(group, bot, "administrator")
  people.add().join(group)
  const ask = (method: string, chat_id = group.id) => client.call(method, { chat_id })
  return { ...arranged, group, ask }
})

layer(Sandbox.layer())((it) => {
  it.effect("members are counted without former ones; a private chat has two", () =>
    Effect.gen(function* () {
      const { ann, ask, group, people } = yield* withGroup
      people.add().join(group, "left")
      expect(yield* ask("getChatMemberCount")).toMatchObject({ result: 3 })
      expect(yield* ask("getChatMemberCount", ann.id)).toMatchObject({ result: 2 })
    }),
  )

  it.effect("administrators are people and the calling bot, but no other bots", () =>
    Effect.gen(function* () {
      const { ann, ask, bot, group, world } = yield* withGroup
      ann.addBot(group, world.addBot({ token: `${bot.id}0:other` }), "administrator")
      expect((yield* ask("getChatAdministrators")).result).toMatchObject([
        { status: "creator", user: { id: ann.id } },
        { status: "administrator", user: { id: bot.id }, can_manage_chat: true },
      ])
      expect(yield* ask("getChatAdministrators", ann.id)).toMatchObject({
        description: "Bad Request: there are no administrators in the private chat",
      })
    }),
  )

  it.effect("a bot that left gets an error and can't write any more; a private chat can't be left", () =>
    Effect.gen(function* () {
      const { ann, ask, bot, client, group } = yield* withGroup
      expect(yield* ask("leaveChat")).toMatchObject({ result: true })
      expect(JSON.parse(bot.updates.read(-1, 1)[0] ?? "")).toMatchObject({
        my_chat_member: { from: { id: bot.id }, new_chat_member: { status: "left" } },
      })
      expect(yield* client.call("sendMessage", { chat_id: group.id, text: "x" })).toMatchObject({ ok: false })
      expect(yield* ask("leaveChat", ann.id)).toMatchObject({
        description: "Bad Request: chat member status can't be changed in private chats",
      })
    }),
  )

  it.effect("nobody has profile photos", () =>
    Effect.gen(function* () {
      const { ann, client } = yield* arrange
      const photos = (user_id: number) => client.call("getUserProfilePhotos", { user_id })
      expect((yield* photos(ann.id)).result).toEqual({ total_count: 0, photos: [] })
      expect(yield* photos(1)).toMatchObject({ description: "Bad Request: user not found" })
    }),
  )

  it.effect("a chat has its own menu button or the default one", () =>
    Effect.gen(function* () {
      const { ann, client } = yield* arrange
      const get = (params: object) =>
        Effect.map(client.call("getChatMenuButton", params), ({ result }) => result)
      const set = (params: object) => client.call("setChatMenuButton", params)
      const button = (url: string) => ({ type: "web_app", text: "Open", web_app: { url } })
      expect(yield* get({ chat_id: ann.id })).toEqual({ type: "commands" })
      expect(yield* set({ menu_button: button("https://example.org/") })).toMatchObject({ result: true })
      expect(yield* get({ chat_id: ann.id })).toEqual(button("https://example.org/"))
      yield* set({ chat_id: ann.id, menu_button: { type: "commands" } })
      expect(yield* get({ chat_id: ann.id })).toEqual({ type: "commands" })
      expect(yield* get({})).toEqual(button("https://example.org/"))
      expect(yield* set({ menu_button: button("http://example.org/") })).toMatchObject({
        description: "Bad Request: BUTTON_URL_INVALID",
      })
      expect(yield* set({ menu_button: { type: "coffee" } })).toMatchObject({ status: 400 })
      expect(yield* set({ chat_id: 1 })).toMatchObject({ description: "Bad Request: chat not found" })
    }),
  )
})
