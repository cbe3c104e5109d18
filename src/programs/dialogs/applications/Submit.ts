import { Effect, Option } from "effect"
import { quotas } from "../../../domain/market/Caps.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { Letters } from "../../../services/Letters.ts"
import { applyToVacancy } from "../../market/ApplyToVacancy.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show } from "../kit/ShowScreen.ts"
import { milestoneNotices } from "../notices/MilestoneNotices.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { appliedScreen } from "./ApplyScreens.ts"
import { applyWizard, type Written } from "./ApplyWizard.ts"
import { orRefuseToApply } from "./IfMayApply.ts"

/** Whether the letter is new and fits among the saved ones. */
const mayKeep = ({ account }: Interaction, { letter, target }: Written) =>
  Effect.gen(function* () {
    if (letter === "" || target.letters.includes(letter)) return false
    const kept = yield* (yield* Letters).of(account.id)
    return kept.length < quotas.letters.most
  })

const send = (interaction: Interaction, written: Written) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const { answers, letter, name, target } = written
    const told = { vacancy: target.vacancy, source: target.source, letter, answers, name }
    const applied = yield* applyToVacancy({ by: account.id, ...told, now })
    const { application, company, counts, milestone, vacancy } = applied
    const notices = yield* milestoneNotices(vacancy, account.id, milestone)
    const view = {
      vacancy: vacancy.id,
      title: vacancy.title,
      company: company.name,
      mayKeep: yield* mayKeep(interaction, written),
    }
    return show(interaction, appliedScreen(textsOf(interaction), application, view), { notices, counts })
  }).pipe(orRefuseToApply(interaction, written.target))

/** Checks everything again: the vacancy or the person's rights may have changed since the first question. */
const submit = (interaction: Interaction, { answers, session }: Finish<Option.Option<Written>>) => {
  const idle: Interaction = { ...interaction, session }
  return Option.match(answers, {
    onNone: () => Effect.succeed<Outcome>(outOfDate(idle)),
    onSome: (written) => send(idle, written),
  })
}

export const applyQuestions = makeDialog(applyWizard, submit)
