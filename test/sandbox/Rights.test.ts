import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { rightNames, rightsOf } from "../../sandbox/world/Rights.ts"
import { arrangeGroup } from "./ArrangeGroup.ts"
import { controlAt } from "./ControlClient.ts"

const ofChannels = ["can_post_messages", "can_edit_messages", "can_manage_direct_messages"]
const ofGroups = ["can_pin_messages", "can_manage_topics", "can_manage_tags"]

const arrangeRights = (type: "supergroup" | "channel") =>
  Effect.gen(function* () {
    const arranged = yield* arrangeGroup({ type })
    const { bot, group, url } = arranged
    const control = controlAt(url)
    const put = (user: number, body: object) => control.put(`/chats/${group.id}/members/${user}`, body)
    const allow = (...names: ReadonlyArray<string>) =>
      put(bot.id, {
        status: "administrator",
        rights: Object.fromEntries(names.map((name) => [name, true])),
      })
    return { ...arranged, ...control, allow, put }
  })

layer(Sandbox.layer())("administrators' rights", (it) => {
  it.prop(
    "any right implies can_manage_chat, and the others are as given",
    [FastCheck.subarray([...rightNames])],
    ([names]) => {
      const rights = new Map(Object.entries(rightsOf(Object.fromEntries(names.map((name) => [name, true])))))
      expect(rights.get("can_manage_chat")).toBe(names.length > 0)
      for (const name of rightNames)
        if (name !== "can_manage_chat") expect(rights.get(name)).toBe(names.includes(name))
    },
  )

  it.effect("a channel shows the rights of channels, and a group those of groups", () =>
    Effect.gen(function* () {
      for (const [type, shown, hidden] of [
        ["channel", ofChannels, ofGroups],
        ["supergroup", ofGroups, ofChannels],
      ] as const) {
        const { ask, bob, bot, put } = yield* arrangeRights(type)
        const { result } = yield* ask("getChatMember", { user_id: bot.id })
        expect(Object.keys(result as object)).toEqual(expect.arrayContaining([...shown]))
        for (const name of hidden) expect(result).not.toHaveProperty(name)
        // A right that doesn't apply here makes nobody an administrator.
        yield* ask("promoteChatMember", { user_id: bob.id, [hidden[0] ?? ""]: true, can_be_edited: true })
        expect((yield* ask("getChatMember", { user_id: bob.id })).result).toMatchObject({ status: "member" })
        const rights = { [hidden[0] ?? ""]: true }
        expect(yield* put(bob.id, { status: "administrator", rights })).toMatchObject({
          status: 400,
          description: `There is no right ${hidden[0] ?? ""} in a ${type}.`,
        })
      }
    }),
  )

  it.effect("an unknown right is refused without any effect", () =>
    Effect.gen(function* () {
      const { bob, get, group, post, put } = yield* arrangeRights("supergroup")
      expect(yield* put(bob.id, { status: "administrator", rights: { can_fly: true } })).toMatchObject({
        status: 400,
        description: expect.stringContaining("can_fly") as string,
      })
      expect(yield* put(bob.id, { status: "member", rights: { can_pin_messages: true } })).toMatchObject({
        status: 400,
      })
      expect(group.members.get(bob.id)).toMatchObject({ status: "member" })
      const chats = (yield* get("/chats")).result
      const members = [{ id: bob.id, rights: { can_pin_messages: true } }]
      expect(yield* post("/chats", { title: "Jobs", members })).toMatchObject({ status: 400 })
      expect((yield* get("/chats")).result).toEqual(chats)
    }),
  )

  it.effect("the bot posts in a channel only with that right, and edits and pins with another", () =>
    Effect.gen(function* () {
      const { allow, ask, group, refused } = yield* arrangeRights("channel")
      const { result } = yield* ask("sendMessage", { text: "one" })
      const { message_id } = result as { message_id: number }
      yield* allow("can_change_info")
      for (const [method, params] of [
        ["sendMessage", { text: "two" }],
        ["sendDice", {}],
        ["copyMessage", { from_chat_id: group.id, message_id }],
      ] as const)
        expect(yield* refused(method, params)).toBe(
          "Bad Request: need administrator rights in the channel chat",
        )
      expect(yield* refused("editMessageText", { message_id, text: "uno" })).toBe(
        "Bad Request: message can't be edited",
      )
      expect(yield* refused("pinChatMessage", { message_id })).toBe(
        "Bad Request: not enough rights to manage pinned messages in the chat",
      )
      yield* allow("can_edit_messages")
      expect(yield* ask("editMessageText", { message_id, text: "uno" })).toMatchObject({ ok: true })
      expect(yield* ask("pinChatMessage", { message_id })).toMatchObject({ result: true })
      expect(yield* ask("sendMessage", { text: "two" })).toMatchObject({ ok: false })
      yield* allow("can_post_messages")
      expect(yield* ask("sendMessage", { text: "two" })).toMatchObject({ ok: true })
      expect(yield* ask("editMessageText", { message_id, text: "eins" })).toMatchObject({ ok: true })
    }),
  )

  it.effect("people post in a channel only with that right", () =>
    Effect.gen(function* () {
      const { bob, group, post, put } = yield* arrangeRights("channel")
      const say = post(`/people/${bob.id}/chats/${group.id}/say`, { text: "x" })
      const be = (right: string) => put(bob.id, { status: "administrator", rights: { [right]: true } })
      yield* be("can_change_info")
      expect(yield* say).toMatchObject({ status: 409 })
      yield* be("can_post_messages")
      expect(yield* say).toMatchObject({ ok: true })
    }),
  )
})
