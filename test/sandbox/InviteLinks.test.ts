import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrangeGroup } from "./ArrangeGroup.ts"
import { controlAt } from "./ControlClient.ts"

const arrangeDoor = Effect.gen(function* () {
  const arranged = yield* arrangeGroup()
  const { people, url } = arranged
  const { post } = controlAt(url)
  const carol = people.add({ first_name: "Carol" })
  const join = (body: object) => post(`/people/${carol.id}/join`, body)
  const link = (params: object = {}) =>
    Effect.map(
      arranged.ask("createChatInviteLink", params),
      ({ result }) => result as { invite_link: string },
    )
  return { ...arranged, carol, join, link, post }
})

layer(Sandbox.layer())("ways into a chat", (it) => {
  it.effect("a link admits people, is named in the update, and counts its uses", () =>
    Effect.gen(function* () {
      const { bob, bot, carol, group, heard, join, link, post } = yield* arrangeDoor
      const made = yield* link({ name: "Fair", member_limit: 1 })
      expect(made).toMatchObject({
        creator: { id: bot.id },
        name: "Fair",
        member_limit: 1,
        creates_join_request: false,
        is_primary: false,
        is_revoked: false,
      })
      const { invite_link } = made
      expect(yield* join({ invite_link })).toMatchObject({
        result: { status: "member", chat: { id: group.id } },
      })
      expect(heard()).toMatchObject([
        {
          chat_member: {
            from: { id: carol.id },
            new_chat_member: { status: "member" },
            invite_link: { invite_link },
          },
        },
        { message: { new_chat_members: [{ id: carol.id }] } },
      ])
      expect(yield* join({ invite_link })).toMatchObject({ status: 409 })
      expect(yield* post(`/people/${bob.id}/chats/${group.id}/leave`)).toMatchObject({ result: true })
      expect(yield* post(`/people/${bob.id}/join`, { invite_link })).toMatchObject({
        status: 409,
        description: "This invite link is no longer valid.",
      })
    }),
  )

  it.effect("a link with approval creates a request, which is approved or declined once", () =>
    Effect.gen(function* () {
      const { ask, bot, carol, client, group, heard, join, link, refused } = yield* arrangeDoor
      const { invite_link } = yield* link({ creates_join_request: true })
      expect(yield* refused("createChatInviteLink", { creates_join_request: true, member_limit: 2 })).toBe(
        "Bad Request: member limit can't be specified for links requiring administrator approval",
      )
      expect(yield* join({ invite_link })).toMatchObject({ result: { status: "asked" } })
      expect(heard()).toMatchObject([
        {
          chat_join_request: {
            chat: { id: group.id },
            from: { id: carol.id },
            user_chat_id: carol.id,
            invite_link: { invite_link, creates_join_request: true },
          },
        },
      ])
      expect(yield* client.call("sendMessage", { chat_id: carol.id, text: "Why?" })).toMatchObject({
        ok: true,
      })
      expect(group.members.has(carol.id)).toBe(false)
      expect(yield* ask("declineChatJoinRequest", { user_id: carol.id })).toMatchObject({ result: true })
      expect(yield* refused("approveChatJoinRequest", { user_id: carol.id })).toBe(
        "Bad Request: HIDE_REQUESTER_MISSING",
      )
      yield* join({ invite_link })
      yield* ask("approveChatJoinRequest", { user_id: carol.id })
      expect(heard().slice(1)).toMatchObject([
        {
          chat_member: {
            from: { id: bot.id },
            new_chat_member: { status: "member", user: { id: carol.id } },
            via_join_request: true,
          },
        },
        { message: { new_chat_members: [{ id: carol.id }] } },
      ])
      expect(yield* refused("approveChatJoinRequest", { user_id: carol.id })).toBe(
        "Bad Request: USER_ALREADY_PARTICIPANT",
      )
    }),
  )

  it.effect("a group with approval asks for everyone, and banned people can't even ask", () =>
    Effect.gen(function* () {
      const { ask, bot, carol, join, post } = yield* arrangeDoor
      const made = yield* post("/chats", {
        title: "Closed",
        username: `closed${bot.id}`,
        join_by_request: true,
        members: [{ id: bot.id, status: "administrator" }],
      })
      const { id } = made.result as { id: number }
      expect(yield* join({ chat_id: `@closed${bot.id}` })).toMatchObject({ result: { status: "asked" } })
      yield* ask("approveChatJoinRequest", { chat_id: id, user_id: carol.id })
      yield* ask("banChatMember", { chat_id: id, user_id: carol.id })
      expect(yield* join({ chat_id: id })).toMatchObject({
        status: 409,
        description: "This person was banned from the chat.",
      })
    }),
  )

  it.effect(
    "links are edited and revoked by the bot that created them, and the primary one is replaced",
    () =>
      Effect.gen(function* () {
        const { ask, bot, join, link, refused } = yield* arrangeDoor
        const { invite_link } = yield* link({ name: "One" })
        const edited = yield* ask("editChatInviteLink", { invite_link, name: "Two", member_limit: 3 })
        expect(edited.result).toMatchObject({ invite_link, name: "Two", member_limit: 3 })
        const revoked = yield* ask("revokeChatInviteLink", { invite_link })
        expect(revoked.result).toMatchObject({ invite_link, is_revoked: true })
        expect(yield* join({ invite_link })).toMatchObject({ status: 409 })
        expect(yield* refused("editChatInviteLink", { invite_link })).toBe("Bad Request: INVITE_HASH_EXPIRED")
        const primary = (yield* ask("exportChatInviteLink")).result
        expect((yield* ask("getChat")).result).toMatchObject({ invite_link: primary })
        const next = (yield* ask("exportChatInviteLink")).result
        expect(next).not.toBe(primary)
        expect(yield* join({ invite_link: primary })).toMatchObject({ status: 409 })
        yield* ask("revokeChatInviteLink", { invite_link: next })
        const shown = (yield* ask("getChat")).result as { invite_link: string }
        expect([primary, next]).not.toContain(shown.invite_link)
        expect(yield* refused("revokeChatInviteLink", { invite_link: "https://t.me/+x" })).toBe(
          "Bad Request: INVITE_HASH_EXPIRED",
        )
        expect(bot.id).toBeGreaterThan(0)
      }),
  )

  it.effect("a link counts pending requests, whatever becomes of the link", () =>
    Effect.gen(function* () {
      const { ask, carol, group, join, link } = yield* arrangeDoor
      const { invite_link } = yield* link({ creates_join_request: true })
      yield* join({ invite_link })
      const shown = () => group.invites.find(invite_link)?.pending_join_request_count
      expect(shown()).toBe(1)
      yield* ask("editChatInviteLink", { invite_link, creates_join_request: true, name: "Other" })
      const revoked = yield* ask("revokeChatInviteLink", { invite_link })
      expect(revoked.result).toMatchObject({ is_revoked: true, name: "Other", pending_join_request_count: 1 })
      yield* ask("declineChatJoinRequest", { user_id: carol.id })
      expect(shown()).toBeUndefined()
    }),
  )

  it.effect("a request to join ends when the person gets in another way", () =>
    Effect.gen(function* () {
      const { carol, group, join, link, refused, url } = yield* arrangeDoor
      const { invite_link } = yield* link({ creates_join_request: true })
      yield* join({ invite_link })
      const put = (status: string) => controlAt(url).put(`/chats/${group.id}/members/${carol.id}`, { status })
      yield* put("member")
      expect(group.invites.find(invite_link)).not.toHaveProperty("pending_join_request_count")
      yield* put("left")
      expect(yield* refused("approveChatJoinRequest", { user_id: carol.id })).toBe(
        "Bad Request: HIDE_REQUESTER_MISSING",
      )
    }),
  )

  it.effect("all of this requires the right to invite", () =>
    Effect.gen(function* () {
      const { carol, demote, refused } = yield* arrangeDoor
      demote("member")
      for (const method of ["createChatInviteLink", "exportChatInviteLink", "editChatInviteLink"])
        expect(yield* refused(method)).toBe("Bad Request: not enough rights to manage chat invite link")
      expect(yield* refused("approveChatJoinRequest", { user_id: carol.id })).toBe(
        "Bad Request: not enough rights to manage chat join requests",
      )
    }),
  )
})
