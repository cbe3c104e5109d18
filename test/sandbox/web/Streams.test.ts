import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck } from "effect"
import { connect } from "node:net"
import type { ChatHappening, Traffic, UpdateView } from "../../../sandbox/web/Protocol.ts"
import { arrangePage, webLayer } from "./Page.ts"
import { openStream, type StreamedEvent } from "./Stream.ts"

const happenings = (events: ReadonlyArray<StreamedEvent>) =>
  events.filter(({ event }) => event === "chats").flatMap(({ data }) => data as ReadonlyArray<ChatHappening>)

const traffic = (events: ReadonlyArray<StreamedEvent>) =>
  events.filter(({ event }) => event === "traffic").map(({ data }) => data as Traffic)

layer(webLayer())("streams", (it) => {
  it.scoped("a page receives events of its own personas only, and of each chat in order", () =>
    Effect.gen(function* () {
      const { ann, bob, bot, url } = yield* arrangePage
      const stream = yield* openStream(`${url}/web/events?personas=${ann.id}`)
      yield* stream.until(([first]) => first?.event === "hello")
      const writing = FastCheck.array(FastCheck.tuple(FastCheck.boolean(), FastCheck.boolean()), {
        minLength: 1,
        maxLength: 50,
      })
      let count = 0
      for (const acts of FastCheck.sample(writing, 20)) {
        for (const [isAnn, isEdit] of acts) {
          const chat = (isAnn ? ann : bob).chatWith(bot)
          const { message_id } = chat.say("one")
          if (isEdit) chat.edit(message_id, "two")
          if (isAnn) count += isEdit ? 2 : 1
        }
        yield* stream.until((events) => happenings(events).length >= count)
      }
      const heard = happenings(stream.events)
      expect(heard).toHaveLength(count)
      expect(new Set(heard.map(({ persona, peer }) => `${persona}/${peer}`))).toEqual(
        new Set([`${ann.id}/${bot.id}`]),
      )
      const added = heard.flatMap((each) => (each._tag === "Added" ? [each.message.message_id] : []))
      expect(added).toEqual(ann.chatWith(bot).transcript.map(({ message_id }) => message_id))
    }),
  )

  it.scoped("edits, deletions, typing, keyboards, blocking and new commands are sent", () =>
    Effect.gen(function* () {
      const { act, ann, bot, client, url } = yield* arrangePage
      const chat = ann.chatWith(bot)
      chat.start()
      const stream = yield* openStream(`${url}/web/events?personas=${ann.id}`)
      const to = { chat_id: ann.id }
      yield* client.call("sendChatAction", { ...to, action: "typing" })
      const keyboard = { keyboard: [["Menu"]] }
      yield* client.call("sendMessage", { ...to, text: "hi", reply_markup: keyboard })
      const message_id = bot.lastMessageId
      yield* client.call("deleteMessage", { ...to, message_id })
      yield* client.call("sendMessage", { ...to, text: "bye", reply_markup: { remove_keyboard: true } })
      yield* act(ann.id, bot.id, { _tag: "Block" })
      yield* client.call("setMyCommands", { commands: [{ command: "go", description: "Go" }] })
      yield* stream.until((events) => happenings(events).length >= 8)
      expect(happenings(stream.events)).toMatchObject([
        { _tag: "Action", action: "typing" },
        { _tag: "Keyboard", keyboard },
        { _tag: "Added", message: { text: "hi" } },
        { _tag: "Deleted", messageId: message_id },
        { _tag: "Keyboard", keyboard: null },
        { _tag: "Added", message: { text: "bye" } },
        { _tag: "Changed" },
        { _tag: "Changed" },
      ])
    }),
  )

  it.scoped("a channel's events go to everyone, a closed group's to its members", () =>
    Effect.gen(function* () {
      const { ann, bob, url, world } = yield* arrangePage
      const channel = world.addGroup({ title: "C", type: "channel" })
      const group = world.addGroup({ title: "G" })
      const stream = yield* openStream(`${url}/web/events?personas=${ann.id},${bob.id}`)
      ann.join(group)
      ann.in(group).say("secret")
      ann.in(channel).say("news")
      yield* stream.until((events) => happenings(events).length >= 4)
      expect(happenings(stream.events)).toMatchObject([
        { persona: ann.id, peer: group.id, _tag: "Changed" },
        { persona: ann.id, peer: group.id, _tag: "Added" },
        { persona: ann.id, peer: channel.id, _tag: "Added" },
        { persona: bob.id, peer: channel.id, _tag: "Added" },
      ])
    }),
  )

  it.scoped("a new person is announced together with everyone else", () =>
    Effect.gen(function* () {
      const { people, url } = yield* arrangePage
      const stream = yield* openStream(`${url}/web/events`)
      const { id } = people.add({ first_name: "New" })
      const events = yield* stream.until((all) => all.some(({ event }) => event === "people"))
      expect(events.at(-1)?.data).toMatchObject({
        personas: expect.arrayContaining([{ id, firstName: "New", admin: false }]) as unknown,
      })
    }),
  )

  it.scoped("the inspector's stream has calls and updates, at most ten times per second", () =>
    Effect.gen(function* () {
      const { ann, bot, client, url } = yield* arrangePage
      const stream = yield* openStream(`${url}/web/machine/events`)
      const startedAt = Date.now()
      for (let count = 0; count < 1000; count += 1) ann.chatWith(bot).say(`${count}`)
      const file = new FormData()
      file.append("chat_id", `${ann.id}`)
      file.append("document", new File(["12345"], "a.txt"))
      yield* client.send("sendDocument", { method: "POST", body: file })
      const seen = (events: ReadonlyArray<StreamedEvent>) => {
        const batches = traffic(events)
        return batches.reduce(
          (sum, { calls, skipped, updates }) => sum + calls.length + updates.length + skipped,
          0,
        )
      }
      yield* stream.until((events) => seen(events) >= 1001)
      const batches = traffic(stream.events)
      for (const { calls, updates } of batches) {
        expect(calls.length).toBeLessThanOrEqual(100)
        expect(updates.length).toBeLessThanOrEqual(100)
      }
      expect(batches.length).toBeLessThanOrEqual(2 + (Date.now() - startedAt) / 100)
      const update: UpdateView | undefined = batches.flatMap(({ updates }) => updates)[0]
      expect(update).toMatchObject({ bot: bot.id, kind: "message", update: { message: { text: "0" } } })
      const sent = batches.flatMap(({ calls }) => calls).find(({ method }) => method === "sendDocument")
      expect(sent).toMatchObject({ bot: bot.id, status: 200, params: { document: "<5 bytes>" } })
    }),
  )

  it.scoped("a reader that doesn't read is disconnected before it uses much memory", () =>
    Effect.gen(function* () {
      const { ann, bot, url } = yield* arrangePage
      const { port } = new URL(url)
      const socket = yield* Effect.acquireRelease(
        Effect.async<ReturnType<typeof connect>>((resume) => {
          const made = connect(Number(port), "127.0.0.1", () => {
            made.write(`GET /web/events?personas=${ann.id} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)
            made.once("data", () => {
              made.pause()
              resume(Effect.succeed(made))
            })
          })
        }),
        (made) => Effect.sync(() => made.destroy()),
      )
      const chat = ann.chatWith(bot)
      for (let round = 0; round < 60; round += 1) {
        for (let count = 0; count < 100; count += 1) chat.say("x".repeat(4000))
        yield* Effect.promise(() => new Promise((wake) => setTimeout(wake, 15)))
      }
      const isClosed = new Promise<boolean>((resolve) => {
        socket.once("close", () => {
          resolve(true)
        })
        socket.once("error", () => {
          resolve(true)
        })
      })
      let received = 0
      socket.on("data", (chunk: Buffer) => {
        received += chunk.byteLength
      })
      socket.resume()
      expect(yield* Effect.promise(() => isClosed)).toBe(true)
      expect(received).toBeLessThan(20 * 1024 * 1024)
    }),
  )
})
