import { expect, it } from "@effect/vitest"
import { Cause, Data, Effect } from "effect"
import { spanTrail } from "../../../src/domain/defects/SpanTrail.ts"

const causeOf = (failing: Effect.Effect<unknown, unknown>) => Effect.flip(Effect.sandbox(failing))
const within = <A, E>(effect: Effect.Effect<A, E>) =>
  effect.pipe(Effect.withSpan("dialog.step"), Effect.withSpan("update"))

class Refused extends Data.TaggedError("Refused") {}

it.effect("lists the spans around a defect, whether thrown or died with, outermost first", () =>
  Effect.gen(function* () {
    const boom = (): number => {
      throw new Error("boom")
    }
    for (const failing of [Effect.die(new Error("boom")), Effect.sync(boom), Effect.fail(new Refused())])
      expect(spanTrail(yield* causeOf(within(failing)))).toEqual(["update", "dialog.step"])
  }),
)

it.effect("contains no attributes, and no span name that could carry data", () =>
  Effect.gen(function* () {
    const failing = Effect.die(new Error("boom")).pipe(
      Effect.withSpan("Aziza\n+998", { attributes: { phone: "1" } }),
    )
    expect(spanTrail(yield* causeOf(failing))).toEqual(["?"])
  }),
)

it.effect("is empty without tracing or without a trace", () =>
  Effect.gen(function* () {
    expect(spanTrail(yield* causeOf(Effect.die(new Error("boom"))))).toEqual([])
    expect(spanTrail(Cause.die("text"))).toEqual([])
    expect(spanTrail(Cause.empty)).toEqual([])
  }),
)
