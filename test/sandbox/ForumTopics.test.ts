import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrangeGroup } from "./ArrangeGroup.ts"
import { controlAt } from "./ControlClient.ts"

const arrangeForum = Effect.gen(function* () {
  const arranged = yield* arrangeGroup({ isForum: true })
  const { ask, bob, group, url } = arranged
  const { get, post } = controlAt(url)
  const made = yield* ask("createForumTopic", { name: "Drivers", icon_color: 9_367_192 })
  const { message_thread_id } = made.result as { message_thread_id: number }
  const act = (name: string, body: object) => post(`/people/${bob.id}/chats/${group.id}/${name}`, body)
  return { ...arranged, act, get, made, thread: { message_thread_id } }
})

layer(Sandbox.layer())("forum topics", (it) => {
  it.effect("a topic is created, announced in the chat, and written in by bots and people", () =>
    Effect.gen(function* () {
      const { act, ask, get, group, heard, made, thread } = yield* arrangeForum
      const name = "Drivers"
      expect(made.result).toEqual({ ...thread, name, icon_color: 9_367_192 })
      expect(heard()).toMatchObject([
        {
          message: {
            message_id: thread.message_thread_id,
            ...thread,
            is_topic_message: true,
            forum_topic_created: { name },
            chat: { is_forum: true },
          },
        },
      ])
      expect((yield* ask("sendMessage", { text: "x", ...thread })).result).toMatchObject({
        ...thread,
        is_topic_message: true,
      })
      for (const [method, content] of [
        ["sendLocation", { latitude: 1, longitude: 1 }],
        ["sendContact", { phone_number: "9", first_name: "B" }],
        ["sendDice", {}],
        ["sendPoll", { question: "Q", options: ["a"] }],
      ] as const)
        expect((yield* ask(method, { ...content, ...thread })).result).toMatchObject(thread)
      yield* act("say", { text: "/here", ...thread })
      yield* act("location", { latitude: 1, longitude: 1, ...thread })
      expect(heard()).toMatchObject([
        { message: { text: "/here", ...thread } },
        { message: { location: {}, ...thread } },
      ])
      expect((yield* get(`/chats/${group.id}`)).result).toMatchObject({
        topics: [{ name, is_closed: false }],
      })
      expect(yield* ask("sendMessage", { text: "x" })).not.toHaveProperty("result.message_thread_id")
    }),
  )

  it.effect("a closed topic accepts nothing from people, and messages from bots only with the right", () =>
    Effect.gen(function* () {
      const { act, ask, demote, heard, refused, thread } = yield* arrangeForum
      heard()
      yield* ask("closeForumTopic", thread)
      expect(yield* refused("closeForumTopic", thread)).toBe("Bad Request: TOPIC_NOT_MODIFIED")
      expect(yield* act("say", { text: "x", ...thread })).toMatchObject({ status: 409 })
      expect(yield* ask("sendMessage", { text: "x", ...thread })).toMatchObject({ ok: true })
      yield* ask("reopenForumTopic", thread)
      expect(yield* act("say", { text: "x", ...thread })).toMatchObject({ ok: true })
      expect(heard().slice(0, 2)).toMatchObject([
        { message: { forum_topic_closed: {}, ...thread } },
        { message: { forum_topic_reopened: {}, ...thread } },
      ])
      yield* ask("closeForumTopic", thread)
      demote("member")
      expect(yield* refused("sendMessage", { text: "x", ...thread })).toBe("Bad Request: TOPIC_CLOSED")
      expect(yield* refused("reopenForumTopic", thread)).toBe(
        "Bad Request: not enough rights to close or open the topic",
      )
      expect(yield* refused("createForumTopic", { name: "x" })).toBe(
        "Bad Request: not enough rights to create a topic",
      )
    }),
  )

  it.effect("a topic is renamed, and deleted together with its messages", () =>
    Effect.gen(function* () {
      const { act, ask, group, heard, refused, thread } = yield* arrangeForum
      yield* ask("editForumTopic", { ...thread, name: "Cooks" })
      expect(heard().at(-1)).toMatchObject({ message: { forum_topic_edited: { name: "Cooks" } } })
      expect(yield* refused("editForumTopic", { ...thread, name: "Cooks" })).toBe(
        "Bad Request: TOPIC_NOT_MODIFIED",
      )
      yield* act("say", { text: "in it", ...thread })
      yield* act("say", { text: "beside it" })
      yield* ask("deleteForumTopic", thread)
      expect(group.messages.map(({ text }) => text)).toEqual(["beside it"])
      expect(yield* refused("sendMessage", { text: "x", ...thread })).toBe(
        "Bad Request: message thread not found",
      )
      expect(yield* act("say", { text: "x", ...thread })).toMatchObject({ status: 404 })
      expect(yield* refused("deleteForumTopic", thread)).toBe(
        "Bad Request: invalid forum topic identifier specified",
      )
    }),
  )

  it.effect("an icon is kept if the parameter is missing, and removed if it is empty", () =>
    Effect.gen(function* () {
      const { ask, group, heard, refused, thread } = yield* arrangeForum
      const icon = () => group.topics.get(thread.message_thread_id)?.icon_custom_emoji_id
      const edit = (changes: object) => ask("editForumTopic", { ...thread, ...changes })
      yield* edit({ icon_custom_emoji_id: "5" })
      yield* edit({ name: "Cooks" })
      expect(icon()).toBe("5")
      heard()
      expect(yield* edit({ icon_custom_emoji_id: "" })).toMatchObject({ result: true })
      expect(heard()).toMatchObject([{ message: { forum_topic_edited: { icon_custom_emoji_id: "" } } }])
      expect(group.topics.get(thread.message_thread_id)).not.toHaveProperty("icon_custom_emoji_id")
      expect(yield* refused("editForumTopic", { ...thread, icon_custom_emoji_id: "" })).toBe(
        "Bad Request: TOPIC_NOT_MODIFIED",
      )
      expect(
        (yield* ask("createForumTopic", { name: "x", icon_custom_emoji_id: "" })).result,
      ).not.toHaveProperty("icon_custom_emoji_id")
    }),
  )

  it.effect("names are required, colours must be known, and other chats have no topics", () =>
    Effect.gen(function* () {
      const { refused } = yield* arrangeForum
      expect(yield* refused("createForumTopic", { name: " " })).toBe("Bad Request: name must be non-empty")
      expect(yield* refused("createForumTopic", { name: "x", icon_color: 1 })).toBe(
        "Bad Request: invalid icon color specified",
      )
      const plain = yield* arrangeGroup()
      expect(yield* plain.refused("createForumTopic", { name: "x" })).toBe(
        "Bad Request: the chat is not a forum",
      )
    }),
  )
})
