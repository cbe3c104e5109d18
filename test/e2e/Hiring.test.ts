import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { locales } from "../../src/locales/Locales.ts"
import { applicant, hirer, menuOf, press, refusals, say } from "./Hiring.ts"
import { setStage } from "./Stage.ts"

const { en, ru } = locales

describe("hiring, through the Bot API", () => {
  it.scopedLive(
    "a vacancy is published, applied to, viewed, invited for, and declined with a reason that arrives half a minute later",
    () =>
      Effect.gen(function* () {
        const stage = yield* setStage
        const running = yield* stage.start()
        const employer = yield* hirer(stage)
        const seeker = yield* applicant(stage, "Шесть лет за рулём, +998 90 123 45 67")
        expect(menuOf(seeker)?.text).toContain(ru.applications.sent)

        const milestone = yield* employer.awaitMessage(en.applicants.milestone(1))
        expect(milestone.text).toContain("Driver, category C")
        yield* press(employer, en.applicants.open)
        yield* press(employer, "⏳")
        const card = menuOf(employer)?.text ?? ""
        expect(card).toContain("Шесть лет за рулём, •••")
        expect(card).toContain("✓ Do you have a licence?")

        yield* press(employer, en.applicants.invite)
        yield* say(employer, "On Thursday at ten?")
        yield* seeker.awaitMessage(ru.applications.news.invited("Registon"))
        yield* press(employer, en.applicants.decline)
        yield* press(employer, en.applicants.reasons.pay)
        expect(menuOf(employer)?.text).toContain(en.applicants.declined)
        const { statuses } = ru.applications
        const history = Effect.gen(function* () {
          yield* say(seeker, "/applications")
          yield* press(seeker, "Driver, category C")
          return menuOf(seeker)?.text ?? ""
        })
        const meanwhile = yield* history
        for (const status of ["sent", "viewed", "invited"] as const)
          expect(meanwhile).toContain(statuses[status])
        // It can still be reverted.
        expect(meanwhile).not.toContain(statuses.declined)
        yield* Effect.repeat(Effect.sleep("500 millis"), {
          until: () =>
            seeker.transcript.some(({ text }) => text?.includes(ru.applications.news.declined("Registon"))),
        }).pipe(Effect.timeout("40 seconds"))
        expect(yield* history).toContain(statuses.declined)

        const url = yield* running.monitoring
        const metrics = yield* Effect.promise(async () => (await fetch(new URL("/metrics", url))).text())
        for (const event of ["sent", "viewed", "invited", "declined"])
          expect(metrics).toContain(`jobs_applications_total{event="${event}"} 1\n`)
        expect(metrics).toContain('jobs_applications_total{event="hired"} 0\n')
        expect(metrics).toContain('jobs_vacancies{status="published"} 1\n')
        expect(refusals(stage)).toEqual([])
      }).pipe(Effect.provide(Sandbox.layer())),
    90_000,
  )
})
