import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { locales } from "../../src/locales/Locales.ts"
import { applicant, hirer, menuOf, press, refusals, say } from "./Hiring.ts"
import { setStage } from "./Stage.ts"

const { en } = locales

describe("a vacancy's numbers, through the Bot API", () => {
  it.scopedLive(
    "are a picture that the compiled bot draws; a way back leads to words again",
    () =>
      Effect.gen(function* () {
        const stage = yield* setStage
        yield* stage.start()
        const employer = yield* hirer(stage)
        yield* applicant(stage, "Шесть лет за рулём")
        yield* say(employer, "/vacancies")
        yield* press(employer, "Driver, category C")
        yield* press(employer, "📊")
        const shown = menuOf(employer)
        expect(shown?.caption).toContain(`${en.vacancies.steps.applied}: 1`)
        expect(shown?.photo?.at(-1)?.width).toBe(1080)
        yield* press(employer, en.common.back)
        expect(menuOf(employer)?.photo).toBeUndefined()
        expect(menuOf(employer)?.text).toContain("Driver, category C")
        expect(refusals(stage)).toEqual([])
      }).pipe(Effect.provide(Sandbox.layer())),
    90_000,
  )
})
