import { Effect } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import type { UserId } from "../../../domain/Ids.ts"
import { milestones } from "../../../domain/market/Application.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import { Applications } from "../../../services/Applications.ts"
import { Companies } from "../../../services/Companies.ts"
import { notify, tapOn } from "../kit/Notice.ts"

/** Those that were withdrawn are nothing to look at. */
const countOf = ({ id }: Vacancy) =>
  Effect.gen(function* () {
    const counts = yield* (yield* Applications).counts(id)
    return Object.entries(counts).reduce((sum, [status, n]) => (status === "withdrawn" ? sum : sum + n), 0)
  })

/** To all who act for the company, when a vacancy has so many applications for the first time. */
export const milestoneNotices = (vacancy: Vacancy, applicant: UserId, now: number) =>
  Effect.gen(function* () {
    const count = yield* countOf(vacancy)
    if (!milestones.includes(count)) return []
    const applications = yield* Applications
    if (!(yield* applications.reach(vacancy.id, count, now))) return []
    const members = yield* (yield* Companies).acting(vacancy.company)
    return yield* notify(members, [vacancy.author, applicant], (t, locale) => ({
      text: lines(
        html`📨 <b>${t.applicants.milestone(formatNumber(locale, count))}</b>`,
        html`💼 ${vacancy.title}`,
      ),
      acts: [[t.applicants.open, tapOn("queue", "of", vacancy.id, "0")]],
    }))
  })
