import { Effect } from "effect"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import { ownApplication } from "../../access/OwnApplication.ts"
import { apply, applyDialog } from "./Apply.ts"
import * as Own from "./Letters.ts"
import { letterWizard } from "./LetterWizard.ts"
import { listApplications } from "./ListApplications.ts"
import { showApplication } from "./ShowApplication.ts"
import { askToWithdrawApplication, undo, withdraw } from "./Withdraw.ts"
import { actOn } from "../home/IfAllowed.ts"
import { openWizard } from "../wizard/OpenWizard.ts"

const own = actOn(ownApplication)

/** A person's own applications. */
export const applications = {
  name: "applications",
  acts: {
    open: (interaction) => listApplications(interaction),
    apply: (interaction, { id, source }) => apply(interaction, { vacancy: id, source }),
    list: (interaction, { listing }) => listApplications(interaction, listing),
    show: own((interaction, application, { listing }) =>
      showApplication(interaction, application, { listing }),
    ),
    undo: own(undo),
    askWithdraw: own(askToWithdrawApplication),
    withdraw: own(withdraw),
    keepLetter: own(Own.keepLetterOf),
    letters: (interaction) => Own.showLetters(interaction),
    showLetter: (interaction, { id }) => Own.showLetter(interaction, id),
    newLetter: (interaction) => Effect.succeed(openWizard(letterWizard, interaction)),
    editLetter: (interaction, { id }) => Own.editLetter(interaction, id),
    askRemoveLetter: (interaction, { id }) => Own.askToRemoveLetter(interaction, id),
    removeLetter: (interaction, { id }) => Own.removeLetter(interaction, id),
  },
  commands: { applications: (interaction) => listApplications(interaction) },
  dialogs: [applyDialog, Own.letterDialog],
} satisfies Area<"applications", StorageError, unknown>
