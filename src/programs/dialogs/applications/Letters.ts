import { Effect, Option } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { Application } from "../../../domain/market/Application.ts"
import type { Letter } from "../../../domain/market/Letter.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { Letters } from "../../../services/Letters.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { countsOver, inBrief, refuseOver } from "../home/OverCap.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { letterScreen, lettersScreen, removeLetterScreen } from "./LetterScreens.ts"
import { type LetterAnswers, letterWizard } from "./LetterWizard.ts"
import { showSent } from "./ShowApplication.ts"

const lettersOf = ({ account }: Encounter) => Effect.flatMap(Letters, (letters) => letters.of(account.id))

/** All that a person keeps, perhaps under a line that says what was done. */
export const showLetters = (encounter: Encounter, said?: string) =>
  Effect.map(lettersOf(encounter), (letters) => {
    const its = lettersScreen(textsOf(encounter), encounter.account.locale, letters)
    return show(encounter, said === undefined ? its : under(html`✅ ${said}`, its))
  })

const withLetter = <E, R>(
  encounter: Encounter,
  slot: number,
  use: (letter: Letter) => Effect.Effect<Outcome, E, R>,
) =>
  Effect.flatMap(lettersOf(encounter), (letters) => {
    const letter = letters.find((each) => each.slot === slot)
    return letter === undefined ? Effect.succeed(outOfDate(encounter)) : use(letter)
  })

const showing = (make: (letter: Letter) => Screen) => (encounter: Encounter) => (letter: Letter) =>
  Effect.succeed(show(encounter, make(letter)))

export const showLetter = (encounter: Encounter, slot: number) =>
  withLetter(encounter, slot, showing((letter) => letterScreen(textsOf(encounter), letter))(encounter))

export const askToRemove = (encounter: Encounter, slot: number) =>
  withLetter(encounter, slot, showing((letter) => removeLetterScreen(textsOf(encounter), letter))(encounter))

export const removeLetter = (encounter: Encounter, slot: number) =>
  withLetter(encounter, slot, () =>
    Effect.gen(function* () {
      const letters = yield* Letters
      const transaction = yield* Transaction
      yield* transaction.run(letters.remove(encounter.account.id, slot))
      return yield* showLetters(encounter, textsOf(encounter).sent.removed)
    }),
  )

const add = (encounter: Encounter, text: string) =>
  Effect.gen(function* () {
    const letters = yield* Letters
    const transaction = yield* Transaction
    return yield* transaction.run(letters.add(encounter.account.id, text, encounter.now))
  })

const keep = (encounter: Encounter, { about, answers: { text }, session }: Finish<LetterAnswers>) =>
  Effect.gen(function* () {
    const left: Encounter = { ...encounter, session }
    const { sent } = textsOf(encounter)
    const letters = yield* Letters
    const transaction = yield* Transaction
    const { account, now } = encounter
    if (about === undefined)
      return Option.isSome(yield* add(left, text))
        ? yield* showLetters(left, sent.letterKept)
        : refuseOver(encounter, { cap: "letters", until: Option.none() })
    const saved = yield* transaction.run(letters.save(account.id, { slot: about, text }, now))
    return saved ? yield* showLetters(left, sent.letterKept) : outOfDate(left)
  })

export const letterDialog = makeDialog(letterWizard, keep)

export const editLetter = (encounter: Encounter, slot: number) =>
  withLetter(encounter, slot, ({ text }) =>
    letterDialog.change(encounter, { about: slot, answers: { text }, step: "text" }),
  )

/** The letter of an application, for the next time. */
export const keepLetterOf = (encounter: Encounter, application: Application) =>
  Effect.gen(function* () {
    const { sent } = textsOf(encounter)
    const kept = yield* lettersOf(encounter)
    const { letter } = application
    if (letter === "") return outOfDate(encounter)
    if (kept.some(({ text }) => text === letter))
      return yield* showSent(encounter, application, { said: sent.letterKept })
    return Option.isSome(yield* add(encounter, letter))
      ? yield* showSent(encounter, application, { said: sent.letterKept })
      : yield* showSent(encounter, application, {
          refused: inBrief(encounter, "letters"),
          counts: countsOver("letters"),
        })
  })
