import { expect, layer } from "@effect/vitest"
import { Effect, Either, Option } from "effect"
import { locales } from "../../../../src/locales/Locales.ts"
import { inviteCandidate } from "../../../../src/programs/market/InviteCandidate.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { inviting, newCandidate, tapping } from "../../../model/Hiring.ts"
import { applied, withVacancy } from "../../../model/Market.ts"
import { labels, menuOf, play } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"

const t = locales.en

layer(TestDialogs)("a candidate who has applied", (it) => {
  it.effect("leads to the application, and can't be invited to the vacancy, even by a race", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const { resume, seeker } = yield* newCandidate({ title: "Cartwright" })
      const open = tapping(employer, "people", "view", { id: resume.id })
      expect(labels(menuOf(yield* play(employer, open)))).not.toContain(`📨 ${t.applications.open}`)
      expect(labels(menuOf(yield* inviting(employer, resume)))).toContain(vacancy.title)
      yield* applied(seeker, vacancy)
      const card = yield* play(employer, open)
      expect(labels(menuOf(card))).toContain(`📨 ${t.applications.open}`)
      expect(labels(menuOf(yield* inviting(employer, resume)))).not.toContain(vacancy.title)
      const invite = inviteCandidate({
        by: employer.person.id,
        resume: resume.id,
        vacancy: Option.some(vacancy.id),
        text: "",
        now: employer.now,
      })
      expect(Either.getLeft(yield* Effect.either(invite))).toMatchObject({
        value: { _tag: "VacancyNotOffered" },
      })
    }),
  )

  it.effect("isn't given away by another résumé that is anonymous", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const { resume, seeker } = yield* newCandidate({ title: "Cartwright" })
      yield* applied(seeker, vacancy)
      const resumes = yield* Resumes
      const other = Option.getOrThrow(yield* resumes.add(seeker.person.id, resume, seeker.now))
      const added = Option.getOrThrow(yield* resumes.get(other))
      yield* resumes.save({ ...added, visibility: "anonymous" }, seeker.now)
      const card = yield* play(employer, tapping(employer, "people", "view", { id: other }))
      expect(labels(menuOf(card))).not.toContain(`📨 ${t.applications.open}`)
      expect(labels(menuOf(yield* inviting(employer, { ...added, id: other })))).toContain(vacancy.title)
    }),
  )
})
