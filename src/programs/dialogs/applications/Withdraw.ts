import { Effect, Either, Option } from "effect"
import { happened } from "../../../domain/Count.ts"
import { afterStep, type Application, isUnderWay, undoWithin } from "../../../domain/market/Application.ts"
import { Applications } from "../../../services/Applications.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { show } from "../kit/ShowScreen.ts"
import { withdrawScreen } from "./ApplicationScreens.ts"
import { namesOf, showSent } from "./ShowApplication.ts"

export const askToWithdraw = (encounter: Encounter, application: Application) =>
  isUnderWay(application.status)
    ? Effect.map(namesOf(encounter, application), ({ company, title }) =>
        show(encounter, withdrawScreen(textsOf(encounter), application.id, title, company)),
      )
    : Effect.succeed(outOfDate(encounter))

const takeBack = (encounter: Encounter, application: Application, said: string) =>
  Effect.gen(function* () {
    const { id, status } = application
    const withdrawn = afterStep(status, "withdraw")
    if (Either.isLeft(withdrawn)) return outOfDate(encounter)
    const applications = yield* Applications
    const transaction = yield* Transaction
    const change = { from: status, to: withdrawn.right, declined: Option.none() }
    if (!(yield* transaction.run(applications.setStatus(id, change, encounter.now))))
      return outOfDate(encounter)
    const after = { ...application, status: withdrawn.right, updatedAt: encounter.now }
    return yield* showSent(encounter, after, { said, counts: [happened("withdrawn")] })
  })

export const withdraw = (encounter: Encounter, application: Application) =>
  takeBack(encounter, application, textsOf(encounter).sent.withdrawn)

/** Without a question, right after it was sent; later on, with one. */
export const undo = (encounter: Encounter, application: Application) =>
  Effect.gen(function* () {
    const history = yield* (yield* Applications).history(application.id)
    const sentAt = history.findLast(({ status }) => status === "sent")?.at ?? 0
    return encounter.now - sentAt <= undoWithin
      ? yield* takeBack(encounter, application, textsOf(encounter).sent.undone)
      : yield* askToWithdraw(encounter, application)
  })
