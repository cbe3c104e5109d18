import { Effect, Option } from "effect"
import { fillIn } from "../../../domain/market/Letter.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { Letters } from "../../../services/Letters.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { offeredName } from "../fields/PersonQuestions.ts"
import { titleFact } from "../fields/ResumeFacts.ts"
import { applyWizard, type Target, applyTargetOf } from "./ApplyWizard.ts"
import type { ApplyPreconditions } from "../../market/ApplyPreconditions.ts"
import { ifMayApply, type Wanted } from "./IfMayApply.ts"
import { applyQuestions } from "./Submit.ts"
import { firstStep } from "../wizard/Advance.ts"
import { openWizard, openWizardWith } from "../wizard/OpenWizard.ts"
import { restartWith } from "../wizard/RestartWith.ts"
import { publicName } from "../present/PublicName.ts"

/** The name to offer for a résumé that could show one and has none. */
const nameFor = ({ incoming: { person } }: Interaction, { name, visibility }: Resume) =>
  name === "" && visibility !== "anonymous" ? offeredName(person) : Option.none()

/** The wizard's initial answers. */
const targetFor = (
  interaction: Interaction,
  { company, resume, vacancy }: ApplyPreconditions,
  source: string,
) =>
  Effect.gen(function* () {
    const letters = yield* (yield* Letters).of(interaction.account.id)
    const names = { title: publicName(vacancy.title), company: publicName(company.name) }
    const target: Target = {
      vacancy: vacancy.id,
      source,
      ...names,
      questions: vacancy.questions,
      letters: letters.map(({ text }) => fillIn(text, names)),
      resume: titleFact(interaction.account.locale, resume),
      ...Option.match(nameFor(interaction, resume), { onNone: () => ({}), onSome: (called) => ({ called }) }),
    }
    return target
  })

/** Whether the person has already answered a question of an application to this vacancy. */
const isBegun = ({ session }: Interaction, vacancy: number): boolean => {
  const draft = session.drafts[applyWizard.name]
  if (draft === undefined || draft.step === firstStep(applyWizard, draft.answers).key) return false
  return Option.exists(applyTargetOf(draft.answers), (target) => target.vacancy === vacancy)
}

const ask = (
  interaction: Interaction,
  ready: ApplyPreconditions,
  source: string,
  around?: (its: Screen) => Screen,
) =>
  Effect.map(targetFor(interaction, ready, source), (target) =>
    openWizardWith(applyWizard, interaction, target, around),
  )

const begin = (interaction: Interaction, wanted: Wanted) =>
  ifMayApply(interaction, wanted, (ready) => ask(interaction, ready, wanted.source))

/** Ask the questions of an application, or offer to continue an unfinished one. */
export const apply = (interaction: Interaction, wanted: Wanted) =>
  ifMayApply(interaction, wanted, (ready) =>
    isBegun(interaction, wanted.vacancy)
      ? Effect.succeed(openWizard(applyWizard, interaction))
      : ask(interaction, ready, wanted.source),
  )

/** Apply with a résumé that was made just for this; `around` adds that to the first question. */
export const applyAtLast = (interaction: Interaction, wanted: Wanted, around: (its: Screen) => Screen) =>
  ifMayApply(interaction, wanted, (ready) => ask(interaction, ready, wanted.source, around))

/** Starting over applies to the same vacancy in its present state. */
export const applyDialog = restartWith(applyQuestions, applyTargetOf, begin)
