import { describe, expect, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { createServer } from "node:net"
import { TelegramServer } from "telegram-test-api/lib/telegramServer.js"
import { startBot, temporaryFolder } from "./CompiledBot.ts"
import { token } from "./Stage.ts"

const Button = Schema.Struct({ callback_data: Schema.String })
const Keyboard = Schema.Struct({ inline_keyboard: Schema.Array(Schema.Array(Button)) })
const Shown = Schema.Struct({
  messageId: Schema.Number,
  message: Schema.Struct({ text: Schema.String, reply_markup: Keyboard }),
})
const decodeShown = Schema.decodeUnknownSync(Schema.Array(Shown))

/** A free port: this server can't pick one by itself. */
const freePort = Effect.async<number>((resume) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const address = probe.address()
    probe.close(() => {
      resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
})

/** A third-party Bot API server that answers each poll at once and knows few methods; it counts the polls. */
const independentServer = Effect.gen(function* () {
  const server = new TelegramServer({ host: "127.0.0.1", port: yield* freePort })
  let polls = 0
  const getUpdates = server.getUpdates.bind(server)
  server.getUpdates = (given) => {
    polls += 1
    return getUpdates(given)
  }
  yield* Effect.acquireRelease(
    Effect.promise(() => server.start()),
    () => Effect.promise(() => server.stop()),
  )
  return { server, polls: () => polls }
})

describe("a third-party Bot API server", () => {
  it.scopedLive("works as Telegram does, and is not polled in a busy loop", () =>
    Effect.gen(function* () {
      const { polls, server } = yield* independentServer
      const folder = yield* temporaryFolder
      const bot = yield* startBot(
        {
          TELEGRAM_BOT_TOKEN: token,
          TELEGRAM_API_ROOT: server.config.apiURL,
          DATABASE_URL: `sqlite:${folder}/bot.db`,
          PROMETHEUS_HOST: "127.0.0.1",
          PROMETHEUS_PORT: "0",
        },
        folder,
      )
      const client = server.getClient(token, { userId: 42, chatId: 42, timeout: 10_000 })
      yield* Effect.promise(() => client.sendCommand(client.makeCommand("/start")))
      const [welcome] = decodeShown((yield* Effect.promise(() => client.getUpdates())).result)
      expect(welcome?.message.text).toContain("Продолжая, вы соглашаетесь")

      const edited = server.waitBotEdits()
      const data = welcome?.message.reply_markup.inline_keyboard[0]?.[0]?.callback_data ?? ""
      const message = { message_id: welcome?.messageId ?? 0, date: Math.floor(Date.now() / 1000) }
      yield* Effect.promise(() => client.sendCallback(client.makeCallbackQuery(data, { message })))
      yield* Effect.promise(() => edited)
      const [menu] = decodeShown(server.storage.botMessages)
      expect(menu?.messageId).toBe(welcome?.messageId)
      expect(menu?.message.text).toContain("Что вы ищете?")

      const before = polls()
      yield* Effect.sleep("3 seconds")
      const idle = polls() - before
      console.log(`polls of a server that holds none, in 3 idle seconds: ${idle}`)
      expect(idle).toBeGreaterThan(0)
      expect(idle).toBeLessThanOrEqual(10)
      expect(bot.stderr()).toBe("")
    }),
  )
})
