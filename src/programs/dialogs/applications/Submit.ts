import { Effect, Option } from "effect"
import { quotas } from "../../../domain/market/Caps.ts"
import { happened } from "../../../domain/Count.ts"
import { queueScore } from "../../../domain/market/QueueScore.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { Applications } from "../../../services/Applications.ts"
import { Caps } from "../../../services/Caps.ts"
import { Letters } from "../../../services/Letters.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { Views } from "../../../services/Views.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { show } from "../kit/ShowScreen.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { appliedScreen } from "./ApplyScreens.ts"
import { applyWizard, type Written } from "./ApplyWizard.ts"
import { milestoneNotices } from "../notices/MilestoneNotices.ts"
import { ifMayApply, type ApplyPreconditions } from "./ApplyPreconditions.ts"

/** The application and who hears of it; none when it was sent by another tap meanwhile. */
const write = (
  interaction: Interaction,
  { company, former, resume, vacancy }: ApplyPreconditions,
  written: Written,
) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const applications = yield* Applications
    yield* (yield* Caps).spend("applications", [account.id], now)
    const { answers, letter, target } = written
    // As the view was counted, so that the numbers of a source go together.
    const seenBy = yield* (yield* Views).sourceOf(vacancy.id, account.id)
    const told = { resume: resume.id, letter, answers, score: queueScore(vacancy, resume, answers) }
    const fresh = {
      ...told,
      vacancy: vacancy.id,
      company: company.id,
      applicant: account.id,
      source: Option.getOrElse(seenBy, () => target.source),
    }
    const id = yield* Option.match(former, {
      onNone: () => Effect.map(applications.add(fresh, now), Option.some),
      onSome: (again) =>
        Effect.map(applications.resend(again.id, told, now), (sent) =>
          sent ? Option.some(again.id) : Option.none(),
        ),
    })
    return { id, notices: Option.isSome(id) ? yield* milestoneNotices(vacancy, account.id, now) : [] }
  })

/** A letter written anew, as long as there is room for it. */
const mayKeep = ({ account }: Interaction, { letter, target }: Written) =>
  Effect.gen(function* () {
    if (letter === "" || target.letters.includes(letter)) return false
    const kept = yield* (yield* Letters).of(account.id)
    return kept.length < quotas.letters.most
  })

const send = (interaction: Interaction, ready: ApplyPreconditions, written: Written) =>
  Effect.gen(function* () {
    const transaction = yield* Transaction
    const sent = yield* transaction
      .run(write(interaction, ready, written))
      .pipe(Effect.catchTag("AlreadyApplied", () => Effect.succeed({ id: Option.none(), notices: [] })))
    if (Option.isNone(sent.id)) return outOfDate(interaction)
    const { title } = ready.vacancy
    const view = { title, company: ready.company.name, mayKeep: yield* mayKeep(interaction, written) }
    return show(interaction, appliedScreen(textsOf(interaction), sent.id.value, view), {
      notices: sent.notices,
      counts: [happened("sent")],
    })
  })

/** Checked once more: much may have happened since the first question. */
const submit = (interaction: Interaction, { answers, session }: Finish<Option.Option<Written>>) => {
  const left: Interaction = { ...interaction, session }
  return Option.match(answers, {
    onNone: () => Effect.succeed<Outcome>(outOfDate(left)),
    onSome: (written) => ifMayApply(left, written.target, (ready) => send(left, ready, written)),
  })
}

export const applyQuestions = makeDialog(applyWizard, submit)
