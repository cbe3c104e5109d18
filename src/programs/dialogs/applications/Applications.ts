import { type Effect, Record } from "effect"
import type { Application } from "../../../domain/market/Application.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { FormerArea, FormerTap, Handler } from "../Area.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { ownApplication } from "../../access/OwnApplication.ts"
import { apply, applyDialog, type ApplyNeeds } from "./Apply.ts"
import * as Own from "./Letters.ts"
import { listApplications } from "./ListApplications.ts"
import { sourceNamed } from "../../../domain/market/VacancySource.ts"
import { everyApplication, readListing } from "./Listing.ts"
import { showApplication } from "./ShowApplication.ts"
import { askToWithdrawApplication, undo, withdraw } from "./Withdraw.ts"
import { ifAllowed } from "../home/IfAllowed.ts"

type Answered = Effect.Effect<Outcome, StorageError, ApplyNeeds>

type OwnAct = (interaction: Interaction, application: Application, done: FormerTap) => Answered

const ownActs = {
  view: (interaction, application, { arg }) => showApplication(interaction, application, { list: arg }),
  undo,
  ask: askToWithdrawApplication,
  withdraw,
  keep: Own.keepLetterOf,
} satisfies Readonly<Record<string, OwnAct>>

/** What a person applied for. */
export const applications: FormerArea<"sent", StorageError, ApplyNeeds> = {
  name: "sent",
  acts: {
    apply: (interaction, { arg, id }) => apply(interaction, { vacancy: id, source: sourceNamed(arg) }),
    list: (interaction, { arg }) => listApplications(interaction, readListing(arg)),
    letters: (interaction) => Own.showLetters(interaction),
    letter: (interaction, { id }) => Own.showLetter(interaction, id),
    newletter: (interaction) => Own.letterDialog.open(interaction),
    editletter: (interaction, { id }) => Own.editLetter(interaction, id),
    askletter: (interaction, { id }) => Own.askToRemoveLetter(interaction, id),
    delletter: (interaction, { id }) => Own.removeLetter(interaction, id),
    ...Record.map(
      ownActs,
      (act: OwnAct): Handler<FormerTap, StorageError, ApplyNeeds> =>
        (interaction, done) =>
          ifAllowed(interaction, ownApplication(interaction.account.id, done.id), (application) =>
            act(interaction, application, done),
          ),
    ),
  },
  open: (interaction) => listApplications(interaction, everyApplication),
  commands: { applications: (interaction) => listApplications(interaction, everyApplication) },
  dialogs: [applyDialog, Own.letterDialog],
}
