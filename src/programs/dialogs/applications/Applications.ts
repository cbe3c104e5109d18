import { type Effect, Record } from "effect"
import type { Application } from "../../../domain/market/Application.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area, Done, Handler } from "../Area.ts"
import type { Encounter } from "../kit/Interaction.ts"
import { withSent } from "../../access/OwnApplication.ts"
import { apply, applyDialog, type ApplyNeeds } from "./Apply.ts"
import * as Own from "./Letters.ts"
import { list } from "./ListApplications.ts"
import { sourceNamed } from "../../../domain/market/VacancySource.ts"
import { everything, readListing } from "./Listing.ts"
import { showSent } from "./ShowApplication.ts"
import { askToWithdraw, undo, withdraw } from "./Withdraw.ts"

type Answered = Effect.Effect<Outcome, StorageError, ApplyNeeds>

type OwnAct = (encounter: Encounter, application: Application, done: Done) => Answered

const ownActs = {
  view: (encounter, application, { arg }) => showSent(encounter, application, { list: arg }),
  undo,
  ask: askToWithdraw,
  withdraw,
  keep: Own.keepLetterOf,
} satisfies Readonly<Record<string, OwnAct>>

/** What a person applied for. */
export const sent: Area<"sent", StorageError, ApplyNeeds> = {
  name: "sent",
  acts: {
    apply: (encounter, { arg, id }) => apply(encounter, { vacancy: id, source: sourceNamed(arg) }),
    list: (encounter, { arg }) => list(encounter, readListing(arg)),
    letters: (encounter) => Own.showLetters(encounter),
    letter: (encounter, { id }) => Own.showLetter(encounter, id),
    newletter: (encounter) => Own.letterDialog.open(encounter),
    editletter: (encounter, { id }) => Own.editLetter(encounter, id),
    askletter: (encounter, { id }) => Own.askToRemove(encounter, id),
    delletter: (encounter, { id }) => Own.removeLetter(encounter, id),
    ...Record.map(
      ownActs,
      (act: OwnAct): Handler<StorageError, ApplyNeeds> =>
        (encounter, done) =>
          withSent(encounter, done.id, (application) => act(encounter, application, done)),
    ),
  },
  open: (encounter) => list(encounter, everything),
  commands: { applications: (encounter) => list(encounter, everything) },
  dialogs: [applyDialog, Own.letterDialog],
}
