import { describe, expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Fiber, Layer } from "effect"
import { ChatId, UpdateId } from "../../../src/domain/Ids.ts"
import { EmbeddedChatOwnership } from "../../../src/layers/lanes/EmbeddedChatOwnership.ts"
import { ChatOwnership, type Waiting } from "../../../src/services/ChatOwnership.ts"
import type { InboxItem } from "../../../src/services/Inbox.ts"

const item = (id: number, chat: number): InboxItem => ({
  updateId: UpdateId.make(id),
  chatId: ChatId.make(chat),
  payload: null,
  json: "null",
  receivedAt: 1,
})

const alone = <A, E>(effect: Effect.Effect<A, E, ChatOwnership>) =>
  Effect.provide(effect, Layer.fresh(EmbeddedChatOwnership))

type Move = { readonly wake: ReadonlyArray<number> } | { readonly take: number } | { readonly settle: number }

/** Chats woken, turns begun and turns ended, in any order. */
const moves = fc.array(
  fc.oneof<Array<fc.Arbitrary<Move>>>(
    fc.record({ wake: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 }) }),
    fc.record({ take: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ settle: fc.nat() }),
  ),
  { maxLength: 40 },
)

describe("EmbeddedChatOwnership", () => {
  it.effect.prop(
    "hands out each chat's items one at a time, in order and once, and never more than asked for",
    [moves],
    ([plan]) =>
      alone(
        Effect.gen(function* () {
          const ownership = yield* ChatOwnership
          const woken: Array<InboxItem> = []
          const taken: Array<Waiting> = []
          const turns: Array<ReadonlyArray<Waiting>> = []
          let settled = 0

          const take = (max: number) =>
            Effect.gen(function* () {
              const busy = new Set(turns.flat().map(({ chatId }) => chatId))
              const begun = new Set(taken.map(({ updateId }) => updateId))
              const idle = woken.filter((one) => !begun.has(one.updateId) && !busy.has(one.chatId))
              if (idle.length === 0) return
              const turn = yield* ownership.take(max)
              expect(turn.length).toBe(Math.min(max, new Set(idle.map(({ chatId }) => chatId)).size))
              for (const { chatId } of turn) expect(busy.has(chatId)).toBe(false)
              expect(new Set(turn.map(({ chatId }) => chatId)).size).toBe(turn.length)
              taken.push(...turn)
              turns.push(turn)
            })

          const settle = (index: number) =>
            Effect.gen(function* () {
              const [turn] = turns.splice(index % Math.max(1, turns.length), 1)
              if (turn === undefined) return
              yield* ownership.settle(turn)
              settled += turn.length
            })

          for (const move of plan) {
            if ("take" in move) yield* take(move.take)
            else if ("settle" in move) yield* settle(move.settle)
            else {
              const items = move.wake.map((chat, index) => item(woken.length + index + 1, chat))
              woken.push(...items)
              yield* ownership.wake(items)
            }
            expect(yield* ownership.pending).toBe(woken.length - settled)
          }
          while (turns.length > 0) yield* settle(0)
          for (let left = woken.length - taken.length; left > 0; left = woken.length - taken.length) {
            yield* take(64)
            yield* settle(0)
          }
          expect(yield* ownership.pending).toBe(0)
          for (const chat of new Set(woken.map(({ chatId }) => chatId))) {
            const of = (items: ReadonlyArray<Waiting>) =>
              items.filter(({ chatId }) => chatId === chat).map(({ updateId }) => updateId)
            expect(of(taken)).toEqual(of(woken))
          }
        }),
      ),
  )

  it.effect("a busy chat neither delays the others nor takes more than its turn", () =>
    alone(
      Effect.gen(function* () {
        const ownership = yield* ChatOwnership
        yield* ownership.wake([1, 2, 3, 4].map((id) => item(id, 7)))
        yield* ownership.wake([item(5, 8)])
        const first = yield* ownership.take(1)
        yield* ownership.settle(first)
        expect((yield* ownership.take(1)).map(({ chatId }) => chatId)).toEqual([8])
      }),
    ),
  )

  it.effect("take waits until there is something, and no longer", () =>
    alone(
      Effect.gen(function* () {
        const ownership = yield* ChatOwnership
        const taking = yield* Effect.fork(ownership.take(64))
        yield* Effect.yieldNow()
        expect(yield* Fiber.poll(taking)).toMatchObject({ _tag: "None" })
        yield* ownership.wake([item(1, 7)])
        expect(yield* Fiber.join(taking)).toHaveLength(1)
      }),
    ),
  )

  it.effect("the poller waits while too much is pending, and an interrupted wait leaves nothing behind", () =>
    alone(
      Effect.gen(function* () {
        const ownership = yield* ChatOwnership
        yield* ownership.wake([item(1, 7), item(2, 8)])
        const gaveUp = yield* Effect.fork(ownership.awaitBelow(2))
        const waiting = yield* Effect.fork(ownership.awaitBelow(2))
        yield* Effect.yieldNow()
        yield* Fiber.interrupt(gaveUp)
        expect(yield* Fiber.poll(waiting)).toMatchObject({ _tag: "None" })
        yield* ownership.settle(yield* ownership.take(1))
        yield* Fiber.join(waiting)
        yield* ownership.awaitBelow(2)
      }),
    ),
  )

  it.effect.prop(
    "a chat's backlog of any length counts as a few items for the poller, and takes little memory",
    [fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 0, max: 90 })],
    ([backlog, others]) =>
      alone(
        Effect.gen(function* () {
          const ownership = yield* ChatOwnership
          yield* ownership.wake(Array.from({ length: backlog }, (_, index) => item(index + 1, 7)))
          yield* ownership.wake(
            Array.from({ length: others }, (_, index) => item(5_000 + index, 100 + index)),
          )
          expect(yield* ownership.pending).toBe(backlog + others)
          // Nobody has to wait with so little pending.
          yield* ownership.awaitBelow(others + 6)
          const waiting = yield* Effect.fork(ownership.awaitBelow(1))
          const kept: Array<Waiting> = []
          for (let left = backlog + others; left > 0;) {
            const turn = yield* ownership.take(32)
            kept.push(...turn.filter((one) => one.chatId === 7))
            left -= turn.length
            expect(yield* Fiber.poll(waiting)).toMatchObject({ _tag: "None" })
            yield* ownership.settle(turn)
          }
          yield* Fiber.join(waiting)
          expect(kept.map(({ updateId }) => updateId)).toEqual(
            Array.from({ length: backlog }, (_, index) => index + 1),
          )
          expect(kept.filter((one) => "payload" in one).length).toBeLessThanOrEqual(10)
        }),
      ),
    { fastCheck: { numRuns: 20 } },
  )
})
