import { Effect, Record } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area, Handler } from "../Area.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { refuseOver } from "../home/OverCap.ts"
import type { ApplyNeeds } from "../applications/Apply.ts"
import { show } from "../kit/ShowScreen.ts"
import { withOwn } from "../../access/OwnResume.ts"
import { hasRoom, noRoom } from "./AddResume.ts"
import { beginFull, creating, quickResume } from "./CreateResume.ts"
import { editResume } from "./EditResume.ts"
import { listResumes, ownActs } from "./OwnActs.ts"
import { createScreen } from "./ResumeScreens.ts"

/** A résumé may be made in order to apply somewhere. */
type Needs = ApplyNeeds
type Answered = Effect.Effect<Outcome, StorageError, Needs>

/** As long as there is room for one more. */
const create = (encounter: Encounter, begin: (encounter: Encounter) => Answered): Answered =>
  Effect.flatMap(hasRoom(encounter), (has) =>
    has ? begin(encounter) : Effect.succeed(refuseOver(encounter, noRoom)),
  )

const offer = (encounter: Encounter): Answered =>
  Effect.succeed(show(encounter, createScreen(textsOf(encounter))))

/** What a seeker tells of themselves, for employers to read. */
export const resume: Area<"resume", StorageError, Needs> = {
  name: "resume",
  acts: {
    create: (encounter) => create(encounter, offer),
    quick: (encounter) => create(encounter, quickResume.open),
    full: (encounter) => create(encounter, beginFull),
    ...Record.map(
      ownActs,
      (act): Handler<StorageError, Needs> =>
        (encounter, { arg, id }) =>
          withOwn(encounter, id, (own) => act(encounter, own, arg)),
    ),
  },
  open: (encounter) => listResumes(encounter),
  commands: { resume: (encounter) => listResumes(encounter) },
  dialogs: [...creating, editResume],
}
