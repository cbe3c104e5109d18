import { Effect } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import { Companies } from "../../../services/Companies.ts"
import { notify } from "../kit/Notice.ts"

/** Notices to a vacancy's company that the operators paused it, or published it again. */
export const heldVacancyNotices = (vacancy: Vacancy, isHeld: boolean) =>
  Effect.gen(function* () {
    const members = yield* (yield* Companies).acting(vacancy.company)
    const notices = yield* notify(members, [], (t) => ({
      text: lines(
        isHeld ? html`⛔ <b>${t.moderation.heldTitle}</b>` : html`✅ <b>${t.moderation.releasedTitle}</b>`,
        html`💼 ${vacancy.title}`,
        ...(isHeld ? [html``, html`${t.moderation.heldBody}`] : []),
      ),
      acts: [
        [t.tickets.openVacancy, areaTap("vacancies", "show", { id: vacancy.id })],
        ...(isHeld ? [[`🛟 ${t.support.name}`, { _tag: "Open", place: "support" }] as const] : []),
      ],
    }))
    return notices.map((notice): Outgoing => ({ ...notice, isBounded: true }))
  })
