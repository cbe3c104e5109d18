import { Effect } from "effect"
import type { Application } from "../../../domain/market/Application.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area, Done } from "../Area.ts"
import type { Encounter } from "../Encounter.ts"
import { outOfDate } from "../OutOfDate.ts"
import { withSent } from "./Access.ts"
import { apply, applyDialog, type ApplyNeeds } from "./Apply.ts"
import * as Own from "./Letters.ts"
import { list } from "./List.ts"
import { sourceNamed } from "../../../domain/market/VacancySource.ts"
import { everything, readListing } from "./Listing.ts"
import { showSent } from "./ShowSent.ts"
import { askToWithdraw, undo, withdraw } from "./Withdraw.ts"

type Answered = Effect.Effect<Outcome, StorageError, ApplyNeeds>

const onLetters: Readonly<Record<string, (encounter: Encounter, slot: number) => Answered>> = {
  letters: (encounter) => Own.showLetters(encounter),
  letter: Own.showLetter,
  newletter: (encounter) => Own.letterDialog.open(encounter),
  editletter: Own.editLetter,
  askletter: Own.askToRemove,
  delletter: Own.removeLetter,
}

const onOwn = (encounter: Encounter, application: Application, { act, arg }: Done): Answered => {
  switch (act) {
    case "view":
      return showSent(encounter, application, { list: arg })
    case "undo":
      return undo(encounter, application)
    case "ask":
      return askToWithdraw(encounter, application)
    case "withdraw":
      return withdraw(encounter, application)
    case "keep":
      return Own.keepLetterOf(encounter, application)
    default:
      return Effect.succeed(outOfDate(encounter))
  }
}

/** What a person applied for. */
export const sent: Area<StorageError, ApplyNeeds> = {
  name: "sent",
  acts: ["apply", "list", "view", "undo", "ask", "withdraw", "keep", ...Object.keys(onLetters)],
  open: (encounter) => list(encounter, everything),
  act: (encounter, done) => {
    const onLetter = onLetters[done.act]
    if (onLetter !== undefined) return onLetter(encounter, done.id)
    switch (done.act) {
      case "apply":
        return apply(encounter, { vacancy: done.id, source: sourceNamed(done.arg) })
      case "open":
      case "list":
        return list(encounter, readListing(done.arg))
      default:
        return withSent(encounter, done.id, (application) => onOwn(encounter, application, done))
    }
  },
  commands: { applications: (encounter) => list(encounter, everything) },
  dialogs: [applyDialog, Own.letterDialog],
}
