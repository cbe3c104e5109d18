import { describe, expect, it } from "@effect/vitest"
import { Cause, Clock, Effect, FastCheck as fc, Layer, TestClock } from "effect"
import type { RequestListener } from "node:http"
import { vi } from "vitest"
import { withheld } from "../../../src/domain/defects/Redaction.ts"
import { UserId } from "../../../src/domain/Ids.ts"
import { version } from "../../../src/domain/Version.ts"
import { NodeSentry } from "../../../src/layers/sentry/NodeSentry.ts"
import { type Defect, DefectReporter } from "../../../src/services/DefectReporter.ts"
import { fakeSentry, publicKey, sentryAt } from "../FakeSentry.ts"
import { serving } from "../HttpFixture.ts"
import { TestAppConfig } from "../TestAppConfig.ts"

const defectOf = (error: unknown, userId = 998_901): Defect => ({
  cause: Cause.die(error),
  updateKind: "message",
  role: "seeker",
  step: "resume.city",
  userId: UserId.make(userId),
})

const report = (defect: Defect) => Effect.flatMap(DefectReporter, (reporter) => reporter.report(defect))

describe("with a DSN", () => {
  it.scopedLive("a defect becomes one event, sent before the process ends", () =>
    Effect.gen(function* () {
      const { envelopes, root } = yield* fakeSentry
      const failing = Effect.die(new TypeError("Aziza wrote +998 90 123 45 67")).pipe(
        Effect.withSpan("resume.city"),
        Effect.withSpan("update"),
      )
      const cause = yield* Effect.flip(Effect.sandbox(failing))
      yield* report({ ...defectOf(undefined), cause }).pipe(Effect.provide(sentryAt(root)))
      expect(envelopes).toHaveLength(1)
      const [envelope] = envelopes
      expect(envelope?.url).toMatch(/^\/api\/42\/envelope\/\?/)
      expect(envelope?.event).toMatchObject({
        release: `telegram-job-bot@${version}`,
        environment: "staging",
        level: "error",
        tags: { update_kind: "message", role: "seeker", step: "resume.city", error_type: "TypeError" },
        user: { id: expect.stringMatching(/^[0-9a-f]{16}$/) as string },
        contexts: { effect: { spans: "update > resume.city" } },
        exception: { values: [{ type: "TypeError", value: withheld }] },
      })
      const frames = envelope?.event.exception.values[0]?.stacktrace?.frames
      expect(frames?.at(-1)?.filename).toBe("test/layers/sentry/NodeSentry.test.ts")
    }),
  )

  it.scopedLive("a user's hash is stable, differs between users and depends on the token", () =>
    Effect.gen(function* () {
      const { envelopes, root } = yield* fakeSentry
      const both = Effect.zipRight(report(defectOf(1, 7)), report(defectOf(1, 8)))
      yield* Effect.zipRight(both, report(defectOf(1, 7))).pipe(Effect.provide(sentryAt(root)))
      yield* report(defectOf(1, 7)).pipe(Effect.provide(sentryAt(root, "2:another-token")))
      const [first, second, third, elsewhere] = envelopes.map(({ event }) => event.user?.["id"])
      expect(third).toBe(first)
      expect(new Set([first, second, elsewhere]).size).toBe(3)
    }),
  )

  const secrets = fc.record({
    token: fc
      .tuple(fc.integer({ min: 1000, max: 9_999_999_999 }), fc.stringMatching(/^[\w-]{35}$/))
      .map((parts) => parts.join(":")),
    text: fc.string({ minLength: 12, unit: "grapheme" }).filter((text) => text.trim().length > 8),
    phone: fc.stringMatching(/^\+998\d{9}$/),
    userId: fc.integer({ min: 100_000_000, max: 2 ** 51 }),
  })

  it.scopedLive.prop(
    "no envelope contains the token, the DSN's key, a text, a phone or a user id",
    { secrets },
    ({ secrets: { phone, text, token, userId } }) =>
      Effect.gen(function* () {
        const { envelopes, root } = yield* fakeSentry
        const url = `https://api.telegram.org/bot${token}/sendMessage`
        const shaped = `${text}\n    at ${phone} (/src/${phone}.ts:1:1)\n    at evil (${url}:1:1)`
        const errors: ReadonlyArray<unknown> = [
          new Error(`${shaped} ${token} ${phone}`, { cause: new RangeError(shaped) }),
          new AggregateError([new Error(text)], shaped),
          Object.assign(new Error(text), { name: phone, phone, url }),
          { message: text, stack: shaped, constructor: { name: phone }, name: url },
          shaped,
        ]
        yield* Effect.forEach(errors, (error) => report(defectOf(error, userId)), { discard: true }).pipe(
          Effect.provide(sentryAt(root, token)),
        )
        expect(envelopes).toHaveLength(errors.length)
        for (const { raw } of envelopes) {
          for (const secret of [token, token.split(":")[1], text, phone, publicKey, String(userId)])
            for (const shape of [secret ?? "", JSON.stringify(secret).slice(1, -1)])
              expect(raw).not.toContain(shape)
        }
      }),
    { fastCheck: { numRuns: 25 }, timeout: 20_000 },
  )

  it.scoped("a flood is reported a few times, then as a count of what was left out", () =>
    Effect.gen(function* () {
      const { envelopes, root } = yield* fakeSentry
      yield* Effect.gen(function* () {
        for (let times = 0; times < 1_000; times++) yield* report(defectOf(new Error("again")))
        yield* TestClock.adjust("1 minute")
        yield* report(defectOf(new Error("again")))
      }).pipe(Effect.provide(sentryAt(root)))
      expect(envelopes).toHaveLength(31)
      expect(envelopes.at(-1)?.event.extra).toEqual({ defects_left_out: 970 })
    }),
  )
})

describe("an unreachable Sentry", () => {
  const refused: RequestListener = (request) => request.socket.resetAndDestroy()
  const hanging: RequestListener = () => undefined
  const broken: RequestListener = (_, response) => response.writeHead(500).end("<html>")
  const slowToEnd: RequestListener = (_, response) => response.writeHead(200).write("{")

  const endure = (listener: RequestListener) =>
    Effect.gen(function* () {
      const root = yield* serving(listener)
      const started = yield* Clock.currentTimeMillis
      const spent = yield* Effect.gen(function* () {
        const before = yield* Clock.currentTimeMillis
        for (let times = 0; times < 100; times++) yield* report(defectOf(new Error("x")))
        return (yield* Clock.currentTimeMillis) - before
      }).pipe(Effect.provide(sentryAt(root)))
      return { spent, total: (yield* Clock.currentTimeMillis) - started }
    })

  it.scopedLive(
    "that resets, hangs, fails or never ends delays no report, and the shutdown by at most 2 s",
    () =>
      Effect.gen(function* () {
        // Loading the SDK is not what is measured.
        yield* Effect.promise(() => import("@sentry/node"))
        const costs = yield* Effect.forEach([refused, hanging, broken, slowToEnd], endure, {
          concurrency: "unbounded",
        })
        for (const { spent, total } of costs) {
          expect(spent).toBeLessThan(500)
          expect(total).toBeLessThan(3_000)
        }
      }),
  )
})

describe("without a DSN", () => {
  it.scopedLive("the SDK is not even loaded", () =>
    Effect.gen(function* () {
      vi.doMock("@sentry/node", () => {
        throw new Error("It was loaded")
      })
      yield* report(defectOf(new Error("x"))).pipe(
        Effect.provide(NodeSentry.pipe(Layer.provide(TestAppConfig))),
      )
      vi.doUnmock("@sentry/node")
    }),
  )
})
