import { expect } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import type { Sandbox } from "../../sandbox/Sandbox.ts"
import { SeededRandom } from "../../sandbox/kit/SeededRandom.ts"
import { awaitWorld } from "../../sandbox/world/AwaitWorld.ts"
import { type Contents, readDatabase } from "./DatabaseFile.ts"
import { askSupport, gatherCrowd, giveCommands } from "./Crowd.ts"
import { beginLives } from "./Lives.ts"
import { hear } from "./Replies.ts"
import { setStage } from "./Stage.ts"

export const firstUpdate = 1_000
const chats = 40
const disasters = 6

/**
 * Messages sent but not acknowledged before a kill are sent again: acknowledgements are written after 25 ms,
 * later on a busy machine.
 */
const window = 250

type Lives = Effect.Effect.Success<ReturnType<typeof beginLives>>

/** Wait for `count` visible calls of the bot, then for up to 30 ms more. */
const someWork = (sandbox: Sandbox["Type"], random: SeededRandom, count: number) =>
  Effect.gen(function* () {
    let seen = 0
    const shown = ({ method }: { readonly method: string }) =>
      method === "sendMessage" || method === "editMessageText"
    yield* awaitWorld(
      sandbox.world,
      (event) => (event._tag === "ApiCalled" && shown(event.call) && ++seen >= count ? true : undefined),
      60_000,
    )
    yield* Effect.sleep(random.integer(0, 30))
  })

/** Everyone talks while one disaster follows another; then the bot stops in order. */
export const liveThrough = <A, E, R>(
  seed: number,
  disaster: (lives: Lives, sandbox: Sandbox["Type"]) => Effect.Effect<A, E, R>,
) =>
  Effect.gen(function* () {
    const stage = yield* setStage
    const { bot, sandbox } = stage
    bot.updates.renumber(firstUpdate)
    const random = new SeededRandom(seed)
    const lives = yield* beginLives(stage)
    const crowd = yield* gatherCrowd(sandbox, bot, random, chats)
    const from = sandbox.world.calls.total
    const talk = yield* Effect.fork(
      Effect.forEach(crowd, (member) => Effect.andThen(giveCommands(member, random), askSupport(member)), {
        concurrency: "unbounded",
      }),
    )
    const found: Array<A> = []
    for (let times = 0; times < disasters; times += 1) {
      yield* someWork(sandbox, random, random.integer(30, 55))
      found.push(yield* disaster(lives, sandbox))
    }
    yield* Fiber.join(talk)
    const { bot: survivor, filename } = lives.current()
    yield* survivor.kill("SIGTERM")
    const ended = yield* survivor.ended
    expect(ended, survivor.stderr()).toEqual({ code: 0, signal: null })
    const calls = sandbox.world.calls.list().slice(from)
    const heard = crowd.map((member) => hear(member, calls, lives.lives))
    return { bot, calls, crowd, found, heard, contents: yield* readDatabase(filename) }
  })

type Survived = Effect.Effect.Success<ReturnType<typeof liveThrough>>

export const expectExactlyOnce = ({ bot, calls, contents, crowd }: Survived) => {
  const sent = (bot.updates.tail ?? firstUpdate) - firstUpdate
  expect(sent).toBeGreaterThanOrEqual(400)
  expect(contents.integrity).toBe("ok")
  expect([...contents.inbox]).toEqual([])
  expect([...contents.handled].sort((a, b) => a - b)).toEqual(
    Array.from({ length: sent }, (_, index) => firstUpdate + index),
  )
  expect(contents.nextOffset).toBe(firstUpdate + sent)
  expect(contents.outbox).toBe(0)
  expect(contents.deadLetters).toEqual([])
  expectOneTicketEach(contents, crowd, calls)
}

const expectOneTicketEach = ({ tickets }: Contents, crowd: Survived["crowd"], calls: Survived["calls"]) => {
  const texts = tickets.map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  for (const { chat } of crowd)
    expect(tickets.filter(({ author }) => author === chat.chat.id).length).toBeGreaterThanOrEqual(1)
  // Every number in an answer belongs to a ticket, and every ticket's number was in an answer.
  const told = calls.flatMap(
    ({ params }) => /We got your request, No\. (\d+)/.exec(String(params["text"]))?.[1] ?? [],
  )
  expect([...new Set(told.map(Number))].sort((a, b) => a - b)).toEqual(tickets.map(({ id }) => id))
}

export const expectEveryAnswer = ({ heard }: Survived) => {
  expect(heard.filter(({ complete }) => !complete)).toEqual([])
  expect(heard.filter(({ inOrder }) => !inOrder)).toEqual([])
  const repeated = heard.flatMap((each) => each.repeated)
  console.log(
    `answers repeated: ${repeated.length}, answered before the kill at most ${Math.max(0, ...repeated)} ms`,
  )
  expect(repeated.filter((age) => age > window)).toEqual([])
}
