import { describe, expect, it } from "@effect/vitest"
import { Cause, Data, Effect, Exit, FastCheck as fc, FiberId } from "effect"
import { describeDefect, scrub, traceDefect } from "../../../src/domain/defects/Redaction.ts"

class Refused extends Data.TaggedError("Refused")<{ readonly phone: string }> {
  override get message() {
    return `No: ${this.phone}`
  }
}

class Odd extends Error {
  override name = "OddName"
}

const word = fc.stringMatching(/^[\wа-я+@]{10,30}$/u)

/** Texts shaped like what an engine prints above and below an error message. */
const shaped = word.chain((secret) =>
  fc.record({
    secret: fc.constant(secret),
    text: fc.constantFrom(
      secret,
      `${secret}\n    at ${secret} (/src/${secret}.ts:1:1)`,
      `\n    at ${secret} (/src/${secret}.ts:1:1)\n    at /src/${secret}.ts:2:2`,
      `Error: ${secret}\n    at Object.<anonymous> (file:///src/${secret}.ts:1:1)\n`,
      `Error\n    at node:${secret}:1:1`,
      `${secret}\r\n    at async ${secret} (/dist/${secret}:1:1)\u2028`,
    ),
  }),
)

const thrown = (text: string): ReadonlyArray<unknown> => [
  text,
  Symbol(text),
  new Error(text),
  new TypeError(text, { cause: new Error(text) }),
  new AggregateError([new Error(text), text], text),
  new Odd(text),
  new Refused({ phone: text }),
  Object.assign(new Error(text), { code: text }),
  Object.assign(new Error(text), { name: text }),
  Object.assign(new Error(text), { message: "another" }),
  Object.assign(new Error("another"), { message: text, stack: `Error: ${text}` }),
  Object.assign(Object.create(Error.prototype) as Error, { stack: text }),
  { message: text, stack: text, name: text, _tag: text, constructor: { name: text } },
  JSON.parse(`{"__proto__": {"constructor": {"name": ${JSON.stringify(text)}}}}`),
  { [text]: text },
  [text],
]

const causes = (text: string) =>
  thrown(text).flatMap((error) => [
    Cause.die(error),
    Cause.fail(error),
    Cause.parallel(Cause.fail("first"), Cause.die(error)),
    Cause.sequential(Cause.interrupt(FiberId.none), Cause.die(error)),
  ])

describe("describing a defect", () => {
  it.prop(
    "reveals nothing of an error's message, whatever its shape",
    { shaped },
    ({ shaped: { secret, text } }) => {
      for (const cause of causes(text)) expect(JSON.stringify(describeDefect(cause))).not.toContain(secret)
    },
  )

  it.prop("names the class and the location", { shaped }, ({ shaped: { text } }) => {
    for (const error of [new RangeError(text), new Odd(text), new Refused({ phone: text })]) {
      const { errorType, frames } = traceDefect(Cause.die(error))
      expect(errorType).toBe(error.constructor.name)
      expect(frames[0]?.file).toBe("test/domain/defects/Redaction.test.ts")
    }
  })

  it.effect("gives a location as function, path within the project, line and column", () =>
    Effect.gen(function* () {
      const fail = (): number => {
        throw new RangeError("Aziza")
      }
      const exit = yield* Effect.exit(Effect.sync(fail))
      const { errorType, frames } = describeDefect(Exit.isFailure(exit) ? exit.cause : Cause.empty)
      expect(errorType).toBe("RangeError")
      expect(frames[0]).toMatch(/^\S+ \(test\/domain\/defects\/Redaction\.test\.ts:\d+:\d+\)$/)
      expect(frames.some((frame) => frame.includes("node_modules/effect/"))).toBe(true)
      expect(frames.some((frame) => frame.includes("(/"))).toBe(false)
    }),
  )

  it("names non-errors by their type", () => {
    const typeOf = (value: unknown) => describeDefect(Cause.die(value)).errorType
    expect([typeOf("text"), typeOf(undefined), typeOf(null), typeOf(7n), typeOf({})]).toEqual([
      "string",
      "undefined",
      "null",
      "bigint",
      "Object",
    ])
    expect(describeDefect(Cause.interrupt(FiberId.none)).errorType).toBe("Interrupted")
    expect(describeDefect(Cause.empty).errorType).toBe("Empty")
  })

  it("survives objects that throw when inspected", () => {
    const hostile = new Proxy(new Error("x"), {
      get: () => {
        throw new Error("don't look")
      },
    })
    expect(describeDefect(Cause.die(hostile))).toEqual({ errorType: "Unreadable", frames: [] })
  })
})

describe("the final redaction", () => {
  const digits = fc.integer({ min: 100, max: 9_999_999_999 })
  const tokens = fc.tuple(digits, fc.stringMatching(/^[\w-]{35}$/)).map((parts) => parts.join(":"))

  it.prop(
    "removes a token at any position",
    { token: tokens, before: fc.string(), after: fc.string() },
    (parts) => {
      expect(scrub(`${parts.before}${parts.token}${parts.after}`)).not.toContain(parts.token)
      expect(scrub(`https://api.telegram.org/bot${parts.token}/getMe`)).toBe(
        "https://api.telegram.org/[token]/getMe",
      )
    },
  )
})
