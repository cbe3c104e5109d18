import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck } from "effect"
import { chatMember } from "../../sandbox/world/Member.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { ManualClock } from "../../sandbox/time/ManualClock.ts"
import { arrangeGroup } from "./ArrangeGroup.ts"

const silent = { permissions: { can_send_messages: false } }

layer(Sandbox.layer())("moderation", (it) => {
  it.effect(
    "a banned member is removed, the chat and the bot are notified, and owners and administrators can't be banned",
    () =>
      Effect.gen(function* () {
        const { ann, ask, bob, bot, group, heard, people, refused } = yield* arrangeGroup()
        expect(yield* ask("banChatMember", { user_id: bob.id })).toMatchObject({ result: true })
        expect(heard()).toMatchObject([
          {
            chat_member: {
              from: { id: bot.id },
              old_chat_member: { status: "member" },
              new_chat_member: { status: "kicked", user: { id: bob.id }, until_date: 0 },
            },
          },
          { message: { left_chat_member: { id: bob.id }, from: { id: bot.id } } },
        ])
        expect((yield* ask("getChatMember", { user_id: bob.id })).result).toMatchObject({ status: "kicked" })
        expect((yield* ask("getChatMemberCount")).result).toBe(2)
        expect(yield* refused("banChatMember", { user_id: ann.id })).toBe(
          "Bad Request: can't remove chat owner",
        )
        expect(yield* refused("banChatMember", { user_id: bot.id })).toBe("Bad Request: can't restrict self")
        const carol = people.add()
        carol.join(group, "administrator")
        expect(yield* refused("banChatMember", { user_id: carol.id })).toBe(
          "Bad Request: user is an administrator of the chat",
        )
        expect(yield* refused("banChatMember", { user_id: 5 })).toBe("Bad Request: member not found")
        expect(yield* refused("banChatMember", {})).toBe("Bad Request: invalid user_id specified")
        expect(yield* refused("banChatMember", { chat_id: ann.id, user_id: bob.id })).toBe(
          "Bad Request: can't ban members in private chats",
        )
      }),
  )

  it.effect("an unbanned person may return; a member is removed too unless only_if_banned is set", () =>
    Effect.gen(function* () {
      const { ask, bob, group, refused } = yield* arrangeGroup()
      const status = () => group.members.get(bob.id)?.status
      yield* ask("unbanChatMember", { user_id: bob.id, only_if_banned: true })
      expect(status()).toBe("member")
      yield* ask("unbanChatMember", { user_id: bob.id })
      expect(status()).toBe("left")
      yield* ask("banChatMember", { user_id: bob.id })
      yield* ask("unbanChatMember", { user_id: bob.id, only_if_banned: true })
      expect(status()).toBe("left")
      const basic = yield* arrangeGroup({ type: "group" })
      expect(yield* basic.refused("unbanChatMember", { user_id: bob.id })).toBe(
        "Bad Request: method is available for supergroup and channel chats only",
      )
      expect(yield* refused("unbanChatMember", { user_id: -1 })).toContain("invalid user_id")
    }),
  )

  it.effect("a restricted member stays but can't write; with all permissions they are a member again", () =>
    Effect.gen(function* () {
      const { ask, bob, group, heard } = yield* arrangeGroup()
      yield* ask("restrictChatMember", { user_id: bob.id, ...silent })
      expect(heard()).toMatchObject([{ chat_member: { new_chat_member: { status: "restricted" } } }])
      expect((yield* ask("getChatMember", { user_id: bob.id })).result).toMatchObject({
        status: "restricted",
        is_member: true,
        can_send_messages: false,
        can_pin_messages: false,
      })
      yield* ask("restrictChatMember", {
        user_id: bob.id,
        permissions: { can_send_other_messages: true, can_add_web_page_previews: false },
      })
      expect(group.members.get(bob.id)?.permissions).toMatchObject({
        can_send_messages: true,
        can_send_photos: true,
        can_send_polls: false,
      })
      const everything = [
        ...["send_messages", "send_audios", "send_documents", "send_photos", "send_videos"],
        ...["send_video_notes", "send_voice_notes", "send_polls", "send_other_messages"],
        ...["add_web_page_previews", "change_info", "invite_users", "pin_messages", "manage_topics"],
      ].map((name) => [`can_${name}`, true] as const)
      yield* ask("restrictChatMember", { user_id: bob.id, permissions: Object.fromEntries(everything) })
      expect(group.members.get(bob.id)?.status).toBe("member")
      const basic = yield* arrangeGroup({ type: "group" })
      expect(yield* basic.refused("restrictChatMember", { user_id: basic.bob.id, ...silent })).toBe(
        "Bad Request: method is available only for supergroups",
      )
    }),
  )

  it.effect("a promoted member has exactly the given rights, and without any is a member again", () =>
    Effect.gen(function* () {
      const { ann, ask, bob, bot, refused } = yield* arrangeGroup()
      yield* ask("promoteChatMember", { user_id: bob.id, can_pin_messages: true })
      expect((yield* ask("getChatAdministrators")).result).toMatchObject([
        { status: "creator", user: { id: ann.id } },
        { status: "administrator", user: { id: bot.id } },
        {
          status: "administrator",
          user: { id: bob.id },
          can_be_edited: true,
          can_pin_messages: true,
          can_restrict_members: false,
        },
      ])
      yield* ask("promoteChatMember", { user_id: bob.id })
      expect((yield* ask("getChatMember", { user_id: bob.id })).result).toMatchObject({ status: "member" })
      expect(yield* refused("promoteChatMember", { user_id: ann.id })).toBe(
        "Bad Request: can't edit chat owner",
      )
      expect(yield* refused("promoteChatMember", { user_id: bot.id })).toBe("Bad Request: can't promote self")
    }),
  )

  it.effect("a bot without rights can't change anybody's status", () =>
    Effect.gen(function* () {
      const { ann, ask, bob, bot, demote, group } = yield* arrangeGroup()
      demote("member")
      const places = () =>
        JSON.stringify([...group.members.values()].map((member) => chatMember(group.info.type, member)))
      const before = places()
      const method = FastCheck.constantFrom(
        ...["banChatMember", "unbanChatMember", "restrictChatMember", "promoteChatMember"],
      )
      const whom = FastCheck.constantFrom(ann.id, bob.id, bot.id)
      const flags = FastCheck.record({ can_pin_messages: FastCheck.boolean() })
      yield* Effect.promise(() =>
        FastCheck.assert(
          FastCheck.asyncProperty(method, whom, flags, async (name, user_id, given) => {
            const params = { user_id, ...given, ...silent, only_if_banned: false }
            expect(await Effect.runPromise(ask(name, params))).toMatchObject({ status: 400 })
          }),
          { numRuns: 50 },
        ),
      )
      expect(places()).toBe(before)
    }),
  )
})

const clock = new ManualClock()

layer(Sandbox.layer({ clock }))("limits in time", (it) => {
  it.effect("a ban and a restriction end on time, unless another has replaced them", () =>
    Effect.gen(function* () {
      const { ask, bob, group, people } = yield* arrangeGroup()
      const carol = people.add()
      carol.join(group)
      const until_date = Math.floor(clock.now() / 1000) + 60
      yield* ask("banChatMember", { user_id: bob.id, until_date })
      yield* ask("restrictChatMember", { user_id: carol.id, until_date, ...silent })
      const statuses = () => [bob.id, carol.id].map((id) => group.members.get(id)?.status)
      clock.advance(59_000)
      expect(statuses()).toEqual(["kicked", "restricted"])
      clock.advance(2000)
      expect(statuses()).toEqual(["left", "member"])
      yield* ask("banChatMember", { user_id: bob.id, until_date: until_date + 60 })
      yield* ask("banChatMember", { user_id: bob.id })
      clock.advance(200_000)
      expect(statuses()).toEqual(["kicked", "member"])
    }),
  )
})
