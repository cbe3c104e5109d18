import { describe, expect } from "@effect/vitest"
import { Effect } from "effect"
import { hasPythonTelegramBot, type Peer, peers } from "./PeerBot.ts"
import { firstUpdate, onStage, setStage } from "./PeerStage.ts"
import { until } from "./Readiness.ts"

if (!hasPythonTelegramBot) {
  console.log("python-telegram-bot is skipped: Debian's python3-python-telegram-bot is not installed")
}

/** Milliseconds: longer than any of them waits after a failed poll. */
const patience = 15_000

const { grammy, node, python, runner, telegraf } = peers

describe.concurrent(
  "an unmodified bot completes its echo, keyboard, callback, photo and document rounds",
  () => {
    onStage([grammy, runner, telegraf, node, python], (peer) =>
      Effect.gen(function* () {
        const { chat, start } = yield* setStage
        yield* start(peer)
        chat.start("payload")
        yield* chat.awaitMessage("Welcome!")
        expect(chat.replyKeyboard).toMatchObject({ resize_keyboard: true })
        chat.tap("Jobs")
        yield* chat.awaitMessage("Ann: Jobs")
        chat.say("1 < 2 & <b>bold</b>")
        const echo = yield* chat.awaitMessage("Ann: 1 < 2 & <b>bold</b>")
        expect(echo.entities).toEqual([{ type: "bold", offset: 0, length: 3 }])

        chat.say("/buttons")
        const question = yield* chat.awaitMessage("Which one?")
        const press = chat.press("Right")
        expect(yield* press.awaitAnswer()).toMatchObject({ text: "Noted", showAlert: false })
        expect(chat.lastReply).toMatchObject({ message_id: question.message_id, text: "You chose right" })

        const sent = chat.send("photo").photo?.[0]
        const { photo } = yield* chat.awaitMessage(`${sent?.file_size ?? 0} bytes`)
        expect(photo).toMatchObject([{ width: 1, height: 1, file_size: sent?.file_size }])
        chat.send("document", { bytes: Buffer.from("résumé"), name: "cv.txt" })
        const { document } = yield* chat.awaitMessage("8 bytes")
        expect(document).toMatchObject({ file_name: "cv.txt", file_size: 8 })
      }),
    )
  },
)

const grammyWords = {
  flood: "GrammyError 429 1: Too Many Requests: retry after 1",
  page: "HttpError: Network request for 'sendMessage' failed!",
}

const told = [
  { ...grammy, ...grammyWords },
  { ...runner, ...grammyWords },
  {
    ...telegraf,
    flood: "TelegramError 429 1: Too Many Requests: retry after 1",
    page: "TelegramError 502 undefined: Bad Gateway",
  },
  {
    ...python,
    flood: "RetryAfter 1: Flood control exceeded. Retry in 1.0 seconds",
    page: "TelegramError None: Invalid server response",
  },
]

describe.concurrent("an unmodified bot sees a 429 and a proxy's page, and keeps polling", () => {
  onStage(told, (peer) =>
    Effect.gen(function* () {
      const { chat, fail, start } = yield* setStage
      const running = yield* start(peer)
      fail("sendMessage", { kind: "rateLimit", retryAfter: 1 })
      chat.say("one")
      yield* until(() => running.output().includes(peer.flood))
      yield* Effect.sleep("1 second")
      fail("sendMessage", { kind: "html" })
      chat.say("two")
      yield* until(() => running.output().includes(peer.page))
      const polls = fail("getUpdates", { kind: "html" })
      chat.say("three")
      // The failing poll may be the one before or the one after it.
      yield* chat.awaitMessage("Ann: three", patience)
      yield* until(() => polls.hits === 1)
      chat.say("four")
      yield* chat.awaitMessage("Ann: four", patience)
      expect(chat.transcript.filter(({ from }) => from?.is_bot === true)).toHaveLength(2)
    }),
  )

  onStage([node], (peer) =>
    Effect.gen(function* () {
      const { chat, fail, sandbox, start } = yield* setStage
      yield* start(peer)
      fail("sendMessage", { kind: "rateLimit", retryAfter: 1 })
      chat.say("one")
      // It retries by itself, and not too early.
      yield* chat.awaitMessage("Ann: one")
      expect(sandbox.pauses.violations).toEqual([])
      const [refused, accepted] = sandbox.world.calls.list("sendMessage")
      expect((accepted?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1000)
      fail("sendMessage", { kind: "html" })
      fail("getUpdates", { kind: "html" })
      chat.say("two")
      yield* chat.awaitMessage("Ann: two", patience)
    }),
  )
})

const burst = Array.from({ length: 30 }, (_, index) => `message ${index}`)

/** Thirty messages at once, SIGTERM while they are answered, a new start; returns how often each was echoed. */
const stopInBurst = (peer: Peer) =>
  Effect.gen(function* () {
    const stage = yield* setStage
    const { chat, echoes, sandbox, start } = stage
    const first = yield* start(peer)
    const slow = sandbox.faults.add({ method: "sendMessage", fault: { kind: "delay", milliseconds: 20 } })
    for (const text of burst) chat.say(text)
    yield* until(() => slow.hits >= 10)
    yield* first.terminate
    expect(yield* first.ended).toEqual({ code: 0, signal: null })
    sandbox.faults.clear()
    const answered = burst.map(echoes)
    const lastPoll = sandbox.world.calls.list("getUpdates").at(-1)?.params
    yield* start(peer)
    chat.say("last")
    yield* chat.awaitMessage("Ann: last", patience)
    return { answered, lastPoll, total: burst.map(echoes) }
  })

describe.concurrent("SIGTERM in the middle of a burst loses nothing", () => {
  const once = burst.map(() => 1)

  onStage([telegraf, runner, python], (peer) =>
    Effect.gen(function* () {
      const { answered, total } = yield* stopInBurst(peer)
      // All of them finish the updates they received and confirm them before they end.
      expect(answered).toEqual(once)
      expect(total).toEqual(once)
    }),
  )

  onStage([grammy], (peer) =>
    Effect.gen(function* () {
      const { answered, lastPoll, total } = yield* stopInBurst(peer)
      // Its stop() confirms the update it had begun to handle, and it handles the rest of the batch before it ends.
      expect(answered).toEqual(once)
      expect(lastPoll).toMatchObject({ limit: 1 })
      const confirmed = Number(lastPoll?.["offset"]) - firstUpdate
      expect(confirmed).toBeGreaterThanOrEqual(10)
      expect(total).toEqual(burst.map((_, index) => (index < confirmed ? 1 : 2)))
    }),
  )

  onStage([node], (peer) =>
    Effect.gen(function* () {
      const { answered, total } = yield* stopInBurst(peer)
      // Its stop() ends after the current update and confirms nothing.
      const handled = answered.filter((count) => count === 1).length
      expect(handled).toBeGreaterThanOrEqual(10)
      expect(total).toEqual(burst.map((_, index) => (index < handled ? 2 : 1)))
    }),
  )
})

describe.concurrent(
  "stop() confirms an update that came alone, so that a restart leaves no duplicate",
  () => {
    onStage([grammy, telegraf], (peer) =>
      Effect.gen(function* () {
        const { bot, chat, echoes, sandbox, start } = yield* setStage
        const first = yield* start(peer)
        const [before, during, after] = [burst.slice(0, 14), burst[14] ?? "", burst.slice(15)]
        for (const text of before) {
          chat.say(text)
          yield* chat.awaitMessage(text)
        }
        yield* until(() => bot.poller.isPolling)
        const slow = sandbox.faults.add({
          method: "sendMessage",
          fault: { kind: "delay", milliseconds: 300 },
        })
        chat.say(during)
        yield* until(() => slow.hits === 1)
        yield* first.terminate
        expect(yield* first.ended).toEqual({ code: 0, signal: null })
        const { offset } = sandbox.world.calls.list("getUpdates").at(-1)?.params ?? {}
        expect(offset).toBe(firstUpdate + 15)
        sandbox.faults.clear()
        for (const text of after) chat.say(text)
        yield* start(peer)
        yield* chat.awaitMessage(burst.at(-1), patience)
        expect(burst.map(echoes)).toEqual(burst.map(() => 1))
      }),
    )
  },
)
