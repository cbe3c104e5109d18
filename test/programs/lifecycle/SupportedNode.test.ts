import { expect, it } from "@effect/vitest"
import { Effect, Either, FastCheck as fc } from "effect"
import { supportedNode } from "../../../src/programs/lifecycle/SupportedNode.ts"

const part = fc.nat(40)

it.effect.prop(
  "runs from 20.19 on and below 24, else says in one line which Node does",
  [fc.oneof(fc.tuple(fc.integer({ min: 18, max: 26 }), part, part), fc.tuple(part, part, part))],
  ([[major, minor, patch]]) =>
    Effect.gen(function* () {
      const version = `${major}.${minor}.${patch}`
      const checked = yield* Effect.either(supportedNode(version))
      expect(Either.isRight(checked)).toBe((major === 20 && minor >= 19) || [21, 22, 23].includes(major))
      if (Either.isLeft(checked))
        expect(checked.left.message).toMatch(/^Node [\d.]+: [^\n]*Install Node 22[^\n]*$/)
    }),
)

it("supports the Node that runs this test", () => {
  expect(Either.isRight(Effect.runSync(Effect.either(supportedNode(process.versions.node))))).toBe(true)
})
