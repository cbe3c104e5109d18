import { Effect } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { refuseOver } from "../home/OverCap.ts"
import { show } from "../kit/ShowScreen.ts"
import { ownResume } from "../../access/OwnResume.ts"
import { hasRoom, noRoom } from "./Room.ts"
import { openWizard } from "../wizard/OpenWizard.ts"
import { beginFull, creating } from "./CreateResume.ts"
import { quickWizard } from "../fields/ResumeWizards.ts"
import { askToChangeResume, editResume } from "./EditResume.ts"
import {
  askToRemoveResume,
  changeOwnResume,
  copy,
  listResumes,
  nameOwnResume,
  opening,
  remove,
  seek,
} from "./OwnActs.ts"
import { askResumePdf, sendOwnPdf } from "./OwnResumePdf.ts"
import {
  createScreen,
  editResumeScreen,
  previewScreen,
  seekingScreen,
  visibilityScreen,
} from "./ResumeScreens.ts"
import { showResume } from "./ShowResume.ts"
import { actOn } from "../home/IfAllowed.ts"

/** Continue if the cap allows another résumé. */
const create = (interaction: Interaction, begin: (interaction: Interaction) => Outcome) =>
  Effect.map(hasRoom(interaction), (has) => (has ? begin(interaction) : refuseOver(interaction, noRoom)))

const offer = (interaction: Interaction) => show(interaction, createScreen(textsOf(interaction)))

const beginQuick = (interaction: Interaction) => openWizard(quickWizard, interaction)

const own = actOn(ownResume)

/** A seeker's own résumés. */
export const resumes = {
  name: "resumes",
  acts: {
    open: (interaction) => listResumes(interaction),
    create: (interaction) => create(interaction, offer),
    createQuick: (interaction) => create(interaction, beginQuick),
    createFull: (interaction) => create(interaction, beginFull),
    show: own((interaction, resume) => Effect.succeed(showResume(interaction, resume))),
    preview: own(opening("preview", previewScreen)),
    edit: own(opening("edit", editResumeScreen)),
    change: own((interaction, resume, { step }) =>
      Effect.succeed(askToChangeResume(interaction, resume, step)),
    ),
    askVisibility: own(opening("askVisibility", visibilityScreen)),
    setVisibility: own((interaction, resume, { visibility }) =>
      changeOwnResume(interaction, resume, { visibility }),
    ),
    setName: own((interaction, resume, { name }) => nameOwnResume(interaction, resume, name)),
    askSeeking: own(opening("askSeeking", seekingScreen)),
    setSeeking: own((interaction, resume, { seeking }) => seek(interaction, resume, seeking)),
    activate: own((interaction, resume) => changeOwnResume(interaction, resume, { active: true })),
    askPdf: own((interaction, resume, { name }) => askResumePdf(interaction, resume, name)),
    sendPdf: own((interaction, resume, { pdf }) => sendOwnPdf(interaction, resume, pdf)),
    copy: own(copy),
    askRemove: own(askToRemoveResume),
    remove: own(remove),
  },
  commands: { resume: (interaction) => listResumes(interaction) },
  dialogs: [...creating, editResume],
} satisfies Area<"resumes", StorageError, unknown>
