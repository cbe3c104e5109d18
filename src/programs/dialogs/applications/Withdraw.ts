import { Effect, Either, Option } from "effect"
import { happened } from "../../../domain/Count.ts"
import { afterStep, type Application, isUnderWay, undoWithin } from "../../../domain/market/Application.ts"
import { Applications } from "../../../services/Applications.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { show } from "../kit/ShowScreen.ts"
import { withdrawApplicationScreen } from "./ApplicationScreens.ts"
import { namesOf, showApplication } from "./ShowApplication.ts"

export const askToWithdrawApplication = (interaction: Interaction, application: Application) =>
  isUnderWay(application.status)
    ? Effect.map(namesOf(interaction, application), ({ company, title }) =>
        show(interaction, withdrawApplicationScreen(textsOf(interaction), application.id, title, company)),
      )
    : Effect.succeed(outOfDate(interaction))

const takeBack = (interaction: Interaction, application: Application, said: string) =>
  Effect.gen(function* () {
    const { id, status } = application
    const withdrawn = afterStep(status, "withdraw")
    if (Either.isLeft(withdrawn)) return outOfDate(interaction)
    const applications = yield* Applications
    const transaction = yield* Transaction
    const change = { from: status, to: withdrawn.right, declined: Option.none() }
    if (!(yield* transaction.run(applications.setStatus(id, change, interaction.now))))
      return outOfDate(interaction)
    const after = { ...application, status: withdrawn.right, updatedAt: interaction.now }
    return yield* showApplication(interaction, after, { said, counts: [happened("withdrawn")] })
  })

export const withdrawApplication = (interaction: Interaction, application: Application) =>
  takeBack(interaction, application, textsOf(interaction).applications.withdrawn)

/** Without a question, right after it was sent; later on, with one. */
export const undo = (interaction: Interaction, application: Application) =>
  Effect.gen(function* () {
    const history = yield* (yield* Applications).history(application.id)
    const sentAt = history.findLast(({ status }) => status === "sent")?.at ?? 0
    return interaction.now - sentAt <= undoWithin
      ? yield* takeBack(interaction, application, textsOf(interaction).applications.undone)
      : yield* askToWithdrawApplication(interaction, application)
  })
