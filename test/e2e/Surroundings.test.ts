import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { createServer } from "node:net"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { dsnOf } from "../layers/FakeSentry.ts"
import { awaitReadiness } from "./Readiness.ts"
import { setStage } from "./Stage.ts"

/** Accept connections and never answer. */
const silentServer = Effect.acquireRelease(
  Effect.async<{ readonly port: number; readonly close: () => void }>((resume) => {
    const sockets = new Set<{ destroy: () => void }>()
    const server = createServer((socket) => sockets.add(socket))
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const close = () => {
        for (const socket of sockets) socket.destroy()
        server.close()
      }
      resume(Effect.succeed({ port: typeof address === "object" ? (address?.port ?? 0) : 0, close }))
    })
  }),
  ({ close }) => Effect.sync(close),
)

/** How long 20 defects and a screen take, and then the shutdown; milliseconds. */
const defects = (settings: Record<string, string>) =>
  Effect.gen(function* () {
    const { bot, sandbox, start } = yield* setStage
    const op = sandbox.people.add({ first_name: "Op", language_code: "en" })
    const running = yield* start({ ADMIN_IDS: `${op.id}`, ...settings })
    // Loading the reporter at the start takes time.
    yield* awaitReadiness(running, { status: 200, reasons: [] })
    const chat = op.chatWith(bot)
    for (let time = 0; time < 20; time++) chat.say("/crash")
    const startedAt = Date.now()
    chat.say("/help")
    yield* chat.awaitMessage("shortcuts", 10_000)
    const answered = Date.now() - startedAt
    const apologies = chat.transcript.filter(({ text }) => text?.includes("Something went wrong") === true)
    expect(apologies).toHaveLength(20)
    const stoppedAt = Date.now()
    yield* running.kill("SIGTERM")
    expect(yield* running.ended).toEqual({ code: 0, signal: null })
    return { answered, ended: Date.now() - stoppedAt }
  })

describe("the bot among other systems", () => {
  it.scopedLive("in a group it is silent unless a command is addressed to it", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      yield* start()
      const ann = sandbox.people.add({ first_name: "Ann", language_code: "en" })
      const group = sandbox.world.addGroup({ title: "Friends" })
      ann.join(group)
      ann.addBot(group, bot, "administrator")
      const chat = ann.in(group)
      for (const said of ["hello", "/start", "/menu", "/help", "Menu", "‹ Back"]) chat.say(said)
      chat.send("photo")
      chat.send("sticker")
      // Its answer in private shows that it has handled all of that.
      const inPrivate = ann.chatWith(bot)
      inPrivate.start()
      yield* inPrivate.awaitMessage("By continuing")
      chat.say(`/help@${bot.user.username}`)
      const answer = yield* chat.awaitMessage("I work in a private chat")
      expect(answer.reply_markup?.inline_keyboard.flat()).toHaveLength(1)
      expect(chat.transcript.filter(({ from }) => from?.is_bot === true)).toEqual([answer])
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive("a request with a photo reaches every admin unchanged, once", () =>
    Effect.gen(function* () {
      const { bot, sandbox, start } = yield* setStage
      const admins = ["uz", "ru"].map((language_code) =>
        sandbox.people.add({ first_name: "Op", language_code }),
      )
      yield* start({ ADMIN_IDS: admins.map(({ id }) => id).join(",") })
      for (const admin of admins) {
        admin.chatWith(bot).start()
        yield* admin.chatWith(bot).awaitMessage()
      }
      const ann = sandbox.people.add({ first_name: "Ann", language_code: "en" }).chatWith(bot)
      ann.start()
      yield* ann.awaitMessage("By continuing")
      ann.press("Continue")
      yield* ann.awaitMessage("What brings you here?")
      ann.say("/support")
      yield* ann.awaitMessage("Step 1 of 3")
      ann.press("Something is broken")
      yield* ann.awaitMessage("Step 2 of 3")
      const sent = ann.send("photo", { caption: "Look: <b>1 < 2</b> & so on" })
      yield* ann.awaitMessage("with a photo")
      ann.press("Send")
      yield* ann.awaitMessage("We got your request, No. 1")
      for (const admin of admins) {
        const notice = yield* admin.chatWith(bot).awaitMessage(({ photo }) => photo !== undefined)
        expect(notice.caption).toContain("Look: <b>1 < 2</b> & so on")
        expect(notice.photo?.[0]?.file_id).toBe(sent.photo?.[0]?.file_id)
        const photos = admin.chatWith(bot).transcript.filter(({ photo }) => photo !== undefined)
        expect(photos).toHaveLength(1)
      }
    }).pipe(Effect.provide(Sandbox.layer())),
  )

  it.scopedLive(
    "a Sentry that never answers slows nothing down, and delays the shutdown by 2 s at most",
    () =>
      Effect.gen(function* () {
        const { port } = yield* silentServer
        const without = yield* defects({})
        const dead = yield* defects({ SENTRY_DSN: dsnOf(`http://127.0.0.1:${port}`) })
        console.log(
          `20 defects and a screen: ${without.answered} ms, with a dead Sentry ${dead.answered} ms; the end ${without.ended} ms and ${dead.ended} ms`,
        )
        expect(dead.answered - without.answered).toBeLessThan(1_000)
        expect(dead.ended - without.ended).toBeLessThan(2_500)
      }).pipe(Effect.provide(Sandbox.layer())),
  )
})
