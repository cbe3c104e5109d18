import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { Companies } from "../../../services/Companies.ts"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { notify } from "../kit/Notice.ts"

/** Notices to all members when a vacancy first reaches a number of applications; `applicant` sent the last one. */
export const milestoneNotices = (vacancy: Vacancy, applicant: UserId, milestone: Option.Option<number>) =>
  Effect.gen(function* () {
    if (Option.isNone(milestone)) return []
    const members = yield* (yield* Companies).acting(vacancy.company)
    return yield* notify(members, [vacancy.author, applicant], (t) => ({
      text: lines(html`📨 <b>${t.applicants.milestone(milestone.value)}</b>`, html`💼 ${vacancy.title}`),
      acts: [[t.applicants.open, areaTap("applicants", "list", { id: vacancy.id })]],
    }))
  })
