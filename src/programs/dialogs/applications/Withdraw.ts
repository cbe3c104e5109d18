import { Effect } from "effect"
import { type Application, isUnderWay, undoWithin } from "../../../domain/market/Application.ts"
import { Applications } from "../../../services/Applications.ts"
import { withdrawApplication } from "../../market/WithdrawApplication.ts"
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

const takeBack = (interaction: Interaction, { id }: Application, said: string) => {
  const { account, now } = interaction
  const stale = () => Effect.succeed(outOfDate(interaction))
  return withdrawApplication({ by: account.id, application: id, now }).pipe(
    Effect.flatMap(({ application, counts }) => showApplication(interaction, application, { said, counts })),
    Effect.catchTags({ ImpossibleStep: stale, NotAllowed: stale }),
  )
}

export const withdraw = (interaction: Interaction, application: Application) =>
  takeBack(interaction, application, textsOf(interaction).applications.withdrawn)

/** Withdraws without confirmation right after sending, and asks later. */
export const undo = (interaction: Interaction, application: Application) =>
  Effect.gen(function* () {
    const history = yield* (yield* Applications).history(application.id)
    const sentAt = history.findLast(({ status }) => status === "sent")?.at ?? 0
    return interaction.now - sentAt <= undoWithin
      ? yield* takeBack(interaction, application, textsOf(interaction).applications.undone)
      : yield* askToWithdrawApplication(interaction, application)
  })
