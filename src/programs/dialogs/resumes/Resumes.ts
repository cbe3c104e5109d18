import { Effect, Record } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { FormerArea, FormerTap, Handler } from "../Area.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { refuseOver } from "../home/OverCap.ts"
import type { ApplyNeeds } from "../applications/Apply.ts"
import { show } from "../kit/ShowScreen.ts"
import { ownResume } from "../../access/OwnResume.ts"
import { hasRoom, noRoom } from "./AddResume.ts"
import { beginFull, creating, quickResume } from "./CreateResume.ts"
import { editResume } from "./EditResume.ts"
import { listResumes, ownActs } from "./OwnActs.ts"
import { createScreen } from "./ResumeScreens.ts"
import { ifAllowed } from "../home/IfAllowed.ts"

/** A résumé may be made in order to apply somewhere. */
type Needs = ApplyNeeds
type Answered = Effect.Effect<Outcome, StorageError, Needs>

/** As long as there is room for one more. */
const create = (interaction: Interaction, begin: (interaction: Interaction) => Answered): Answered =>
  Effect.flatMap(hasRoom(interaction), (has) =>
    has ? begin(interaction) : Effect.succeed(refuseOver(interaction, noRoom)),
  )

const offer = (interaction: Interaction): Answered =>
  Effect.succeed(show(interaction, createScreen(textsOf(interaction))))

/** What a seeker tells of themselves, for employers to read. */
export const resumes: FormerArea<"resume", StorageError, Needs> = {
  name: "resume",
  acts: {
    create: (interaction) => create(interaction, offer),
    quick: (interaction) => create(interaction, quickResume.open),
    full: (interaction) => create(interaction, beginFull),
    ...Record.map(
      ownActs,
      (act): Handler<FormerTap, StorageError, Needs> =>
        (interaction, { arg, id }) =>
          ifAllowed(interaction, ownResume(interaction.account.id, id), (own) => act(interaction, own, arg)),
    ),
  },
  open: (interaction) => listResumes(interaction),
  commands: { resume: (interaction) => listResumes(interaction) },
  dialogs: [...creating, editResume],
}
