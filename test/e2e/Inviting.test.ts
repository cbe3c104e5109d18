import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { professions } from "../../src/domain/catalogue/Professions.ts"
import { locales } from "../../src/locales/Locales.ts"
import { answer, menuOf, newcomer, press, refusals, say } from "./Hiring.ts"
import { setStage } from "./Stage.ts"

const { en, uz } = locales

describe("inviting, through the Bot API", () => {
  it.scopedLive(
    "an employer finds a seeker and invites them, the seeker accepts, and the employer is notified",
    () =>
      Effect.gen(function* () {
        const stage = yield* setStage
        yield* stage.start()
        const seeker = yield* newcomer(stage, "uz")
        yield* press(seeker, uz.welcome.next)
        yield* press(seeker, uz.roles.choose.seeker)
        yield* say(seeker, "/resume")
        yield* press(seeker, uz.resumes.quick)
        yield* answer(seeker, {})

        const employer = yield* newcomer(stage, "en")
        yield* press(employer, en.welcome.next)
        yield* press(employer, en.roles.choose.employer)
        yield* say(employer, "/candidates")
        yield* press(employer, en.company.create)
        yield* answer(employer, { name: "Registon" })
        yield* say(employer, "/candidates")
        expect(menuOf(employer)?.text).toContain(en.candidateSearch.found(1))
        yield* press(employer, en.candidateSearch.anyWords)
        // In other letters and another language than the résumé is in.
        yield* say(employer, "продавец")
        expect(menuOf(employer)?.text).toContain(en.candidateSearch.found(1))
        yield* press(employer, en.candidateSearch.show("1"))
        yield* press(employer, professions.label("prof_seller", "en"))
        yield* press(employer, en.candidateSearch.invite)
        yield* say(employer, "Come on Thursday, or call +998 90 123 45 67")
        expect(menuOf(employer)?.text).toContain("or call •••")
        yield* press(employer, en.candidateSearch.send)
        expect(menuOf(employer)?.text).toContain(en.candidateSearch.sent)

        const invitation = yield* seeker.awaitMessage(uz.candidateSearch.invites("Registon"))
        expect(invitation.text).toContain("Come on Thursday, or call •••")
        yield* press(seeker, uz.candidateSearch.accept)
        expect(menuOf(seeker)?.text).toContain(uz.candidateSearch.accepted)
        yield* employer.awaitMessage(en.candidateSearch.acceptedNotice)
        yield* press(employer, en.candidateSearch.open)
        expect(menuOf(employer)?.text).toContain(en.candidateSearch.statuses.accepted)

        expect(refusals(stage)).toEqual([])
      }).pipe(Effect.provide(Sandbox.layer())),
    60_000,
  )
})
