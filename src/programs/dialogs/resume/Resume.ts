import { Effect } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import { type Encounter, textsOf } from "../Encounter.ts"
import { outOfDate } from "../OutOfDate.ts"
import { refuseOver } from "../OverCap.ts"
import type { ApplyNeeds } from "../sent/Apply.ts"
import { show } from "../ShowScreen.ts"
import { withOwn } from "./Access.ts"
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
export const resume: Area<StorageError, Needs> = {
  name: "resume",
  acts: ["create", "quick", "full", ...Object.keys(ownActs)],
  open: (encounter) => listResumes(encounter),
  act: (encounter, { act, arg, id }) => {
    switch (act) {
      case "open":
        return listResumes(encounter)
      case "create":
        return create(encounter, offer)
      case "quick":
        return create(encounter, quickResume.open)
      case "full":
        return create(encounter, beginFull)
      default:
        return withOwn(
          encounter,
          id,
          (own): Answered => ownActs[act]?.(encounter, own, arg) ?? Effect.succeed(outOfDate(encounter)),
        )
    }
  },
  commands: { resume: (encounter) => listResumes(encounter) },
  dialogs: [...creating, editResume],
}
