import { Effect, Option } from "effect"
import { fillIn } from "../../../domain/market/Letter.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Accounts } from "../../../services/Accounts.ts"
import type { Applications } from "../../../services/Applications.ts"
import type { Caps } from "../../../services/Caps.ts"
import type { Companies } from "../../../services/Companies.ts"
import { Letters } from "../../../services/Letters.ts"
import type { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Transaction } from "../../../services/Transaction.ts"
import type { Vacancies } from "../../../services/Vacancies.ts"
import type { VacancySearch } from "../../../services/VacancySearch.ts"
import type { Views } from "../../../services/Views.ts"
import type { Encounter } from "../kit/Interaction.ts"
import { titleFact } from "../present/ResumeFacts.ts"
import type { Dialog } from "../wizard/Dialog.ts"
import { applyWizard, type Target, targetOf } from "./ApplyWizard.ts"
import { ifReady, type Ready, type Wanted } from "./ApplyPreconditions.ts"
import { applyQuestions } from "./Submit.ts"

/** What is known before anything is asked. */
const targetFor = (encounter: Encounter, { company, resume, vacancy }: Ready, source: string) =>
  Effect.gen(function* () {
    const letters = yield* (yield* Letters).of(encounter.account.id)
    const names = { title: vacancy.title, company: company.name }
    const target: Target = {
      vacancy: vacancy.id,
      source,
      ...names,
      questions: vacancy.questions,
      letters: letters.map(({ text }) => fillIn(text, names)),
      resume: titleFact(encounter.account.locale, resume),
    }
    return target
  })

/** Somebody has begun to answer for this very vacancy. */
const isBegun = ({ session }: Encounter, vacancy: number): boolean => {
  const draft = session.drafts[applyWizard.name]
  if (draft === undefined || draft.step === applyWizard.steps[0].key) return false
  return Option.exists(targetOf(draft.answers), (target) => target.vacancy === vacancy)
}

const ask = (encounter: Encounter, ready: Ready, source: string) =>
  Effect.flatMap(targetFor(encounter, ready, source), (target) => applyQuestions.openWith(encounter, target))

const begin = (encounter: Encounter, wanted: Wanted) =>
  ifReady(encounter, wanted, (ready) => ask(encounter, ready, wanted.source))

/** Asks what it takes to apply; what was left half-way may be gone on with. */
export const apply = (encounter: Encounter, wanted: Wanted) =>
  ifReady(encounter, wanted, (ready) =>
    isBegun(encounter, wanted.vacancy)
      ? applyQuestions.open(encounter)
      : ask(encounter, ready, wanted.source),
  )

/** What it takes to apply. */
export type ApplyNeeds =
  | Accounts
  | Applications
  | Caps
  | Companies
  | Letters
  | Resumes
  | Transaction
  | Vacancies
  | VacancySearch
  | Views

/** Starting over is applying to the same vacancy, as it is now. */
export const applyDialog: Dialog<StorageError, ApplyNeeds> = {
  name: applyQuestions.name,
  steps: applyQuestions.steps,
  hear: applyQuestions.hear,
  tap: (encounter, tapped): Effect.Effect<Outcome, StorageError, ApplyNeeds> => {
    const draft = encounter.session.drafts[applyWizard.name]
    const target = draft === undefined ? Option.none() : targetOf(draft.answers)
    return tapped.act === "restart" && Option.isSome(target)
      ? begin(encounter, target.value)
      : applyQuestions.tap(encounter, tapped)
  },
}
