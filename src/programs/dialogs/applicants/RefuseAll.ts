import { Effect, Option } from "effect"
import type { ListState, RefuseAllArgument } from "../../../domain/buttons/ListState.ts"
import { privateChat } from "../../../domain/Ids.ts"
import { undoWithin } from "../../../domain/market/Application.ts"
import type { Vacancy } from "../../../domain/market/Vacancy.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import { Applications } from "../../../services/Applications.ts"
import { PostponedNotices } from "../../../services/PostponedNotices.ts"
import type { OwnVacancy } from "../../access/OwnVacancy.ts"
import { declineApplications } from "../../market/DeclineApplications.ts"
import { reconsiderApplications } from "../../market/ReconsiderApplications.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { isSecondTap } from "../kit/SecondTap.ts"
import { show, stayQuiet } from "../kit/ShowScreen.ts"
import { applicantNotices } from "../notices/ApplicantNotices.ts"
import { queueOf } from "./QueueOf.ts"
import { refuseAllScreen } from "./RefuseAllScreen.ts"
import { showApplicants } from "./ShowApplicants.ts"

/** Ask for the reason, as long as anybody is undecided. */
export const askRefuseAll = (interaction: Interaction, { vacancy }: OwnVacancy, state: ListState) =>
  Effect.gen(function* () {
    const found = yield* (yield* Applications).countUndecided(queueOf(vacancy, state))
    if (Option.isNone(found)) return yield* showApplicants(interaction, vacancy, { state, page: 0 })
    const { count: undecided, upTo } = found.value
    const t = textsOf(interaction)
    return show(interaction, refuseAllScreen(t, { vacancy, state, undecided, upTo }))
  })

/** Refuse everybody undecided in the list as it was shown; the applicants are told once it can't be undone. */
export const refuseAll = (
  interaction: Interaction,
  { vacancy: { id } }: OwnVacancy,
  { reason, state, upTo }: RefuseAllArgument,
) => {
  const { account, now } = interaction
  const queue = (vacancy: Vacancy) => queueOf(vacancy, state)
  return Effect.gen(function* () {
    if (isSecondTap(interaction)) return stayQuiet(interaction)
    const refusing = { by: account.id, vacancy: id, queue, upTo, reason, now }
    const { company, counts, declined, vacancy } = yield* declineApplications(refusing)
    const about = { vacancy, company, by: [account.id] }
    const applications = new Map(declined.map((each) => [privateChat(each.applicant), each.id]))
    const waiting = yield* PostponedNotices
    for (const notice of yield* applicantNotices(declined, about, { status: "declined", reason })) {
      const application = applications.get(notice.chatId)
      if (application !== undefined) yield* waiting.postpone(application, notice, now + undoWithin)
    }
    const said = textsOf(interaction).applicants.refusedAll(formatNumber(account.locale, declined.length))
    const list = { state, page: 0 }
    return yield* showApplicants(interaction, vacancy, list, {
      counts,
      ...(declined.length > 0 && { said, refusedAt: now }),
    })
  }).pipe(
    Effect.catchTags({
      ImpossibleStep: () => Effect.succeed(outOfDate(interaction)),
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
    }),
  )
}

/** Take back refusals made together while nobody has been told. */
export const restoreAll = (interaction: Interaction, { vacancy: its }: OwnVacancy, at: number) => {
  const { account, now } = interaction
  const { applicants: t } = textsOf(interaction)
  return reconsiderApplications({ by: account.id, vacancy: its.id, at, now }).pipe(
    Effect.flatMap(({ counts, restored, vacancy }) =>
      showApplicants(interaction, vacancy, undefined, {
        counts,
        said: t.restoredAll(formatNumber(account.locale, restored.length)),
      }),
    ),
    Effect.catchTags({
      ImpossibleStep: () => Effect.succeed(outOfDate(interaction)),
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
      TooLate: () =>
        isSecondTap(interaction)
          ? Effect.succeed(stayQuiet(interaction))
          : showApplicants(interaction, its, undefined, { refused: t.tooLate }),
    }),
  )
}
