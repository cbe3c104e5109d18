import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Application } from "../../../domain/market/Application.ts"
import type { Letter } from "../../../domain/market/Letter.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { Letters } from "../../../services/Letters.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { countsOver, inBrief, refuseOver } from "../home/OverCap.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { letterScreen, lettersScreen, removeLetterScreen } from "./LetterScreens.ts"
import { type LetterAnswers, letterWizard } from "./LetterWizard.ts"
import { showApplication } from "./ShowApplication.ts"
import { changeAnswer } from "../wizard/OpenWizard.ts"

const lettersOf = ({ account }: Interaction) => Effect.flatMap(Letters, (letters) => letters.of(account.id))

/** The person's saved letters, optionally under a confirmation. */
export const showLetters = (interaction: Interaction, said?: string) =>
  Effect.map(lettersOf(interaction), (letters) => {
    const its = lettersScreen(textsOf(interaction), letters)
    return show(interaction, said === undefined ? its : under(html`✅ ${said}`, its), {
      at: areaTap("applications", "letters"),
    })
  })

const withLetter = <E, R>(
  interaction: Interaction,
  slot: number,
  use: (letter: Letter) => Effect.Effect<Outcome, E, R>,
) =>
  Effect.flatMap(lettersOf(interaction), (letters) => {
    const letter = letters.find((each) => each.slot === slot)
    return letter === undefined ? Effect.succeed(outOfDate(interaction)) : use(letter)
  })

export const showLetter = (interaction: Interaction, slot: number) =>
  withLetter(interaction, slot, (letter) =>
    Effect.succeed(
      show(interaction, letterScreen(textsOf(interaction), letter), {
        at: areaTap("applications", "showLetter", { id: slot }),
      }),
    ),
  )

export const askToRemoveLetter = (interaction: Interaction, slot: number) =>
  withLetter(interaction, slot, (letter) =>
    Effect.succeed(show(interaction, removeLetterScreen(textsOf(interaction), letter))),
  )

export const removeLetter = (interaction: Interaction, slot: number) =>
  withLetter(interaction, slot, () =>
    Effect.gen(function* () {
      const letters = yield* Letters
      const transaction = yield* Transaction
      yield* transaction.run(letters.remove(interaction.account.id, slot))
      return yield* showLetters(interaction, textsOf(interaction).applications.removed)
    }),
  )

const add = (interaction: Interaction, text: string) =>
  Effect.gen(function* () {
    const letters = yield* Letters
    const transaction = yield* Transaction
    return yield* transaction.run(letters.add(interaction.account.id, text, interaction.now))
  })

const keep = (interaction: Interaction, { about, answers: { text }, session }: Finish<LetterAnswers>) =>
  Effect.gen(function* () {
    const idle: Interaction = { ...interaction, session }
    const { applications: sent } = textsOf(interaction)
    const letters = yield* Letters
    const transaction = yield* Transaction
    const { account, now } = interaction
    if (about === undefined)
      return Option.isSome(yield* add(idle, text))
        ? yield* showLetters(idle, sent.letterKept)
        : refuseOver(interaction, { cap: "letters", until: Option.none() })
    const saved = yield* transaction.run(letters.save(account.id, { slot: about, text }, now))
    return saved ? yield* showLetters(idle, sent.letterKept) : outOfDate(idle)
  })

export const letterDialog = makeDialog(letterWizard, keep)

export const editLetter = (interaction: Interaction, slot: number) =>
  withLetter(interaction, slot, ({ text }) =>
    Effect.succeed(changeAnswer(letterWizard, interaction, { about: slot, answers: { text }, step: "text" })),
  )

/** Save an application's letter for later use. */
export const keepLetterOf = (interaction: Interaction, application: Application) =>
  Effect.gen(function* () {
    const { applications: sent } = textsOf(interaction)
    const kept = yield* lettersOf(interaction)
    const { letter } = application
    if (letter === "") return outOfDate(interaction)
    if (kept.some(({ text }) => text === letter))
      return yield* showApplication(interaction, application, { said: sent.letterKept })
    return Option.isSome(yield* add(interaction, letter))
      ? yield* showApplication(interaction, application, { said: sent.letterKept })
      : yield* showApplication(interaction, application, {
          refused: inBrief(interaction, "letters"),
          counts: countsOver("letters"),
        })
  })
