import { Effect, Option, Schema } from "effect"
import { type Resume, Seeking, Visibility } from "../../../domain/market/Resume.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Caps } from "../../../services/Caps.ts"
import { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { doing } from "../Area.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { refuseOver } from "../home/OverCap.ts"
import { resumesOf } from "../../access/OwnResume.ts"
import { addResume, noRoom } from "./AddResume.ts"
import { changeResume } from "./EditResume.ts"
import { contentOf } from "./ResumeAnswers.ts"
import { ownPaper } from "./OwnResumePdf.ts"
import * as Screens from "./ResumeScreens.ts"
import { showResume, showSaying } from "./ShowResume.ts"

type Answered = Effect.Effect<Outcome, StorageError, Caps | Resumes | Transaction>
type OwnAct = (encounter: Encounter, resume: Resume, arg: string) => Answered

export const listResumes = (encounter: Encounter, said?: string): Answered =>
  Effect.map(resumesOf(encounter), (own) =>
    showSaying(encounter, Screens.listScreen(textsOf(encounter), encounter.account.locale, own), said),
  )

const opening =
  (make: (t: Texts, locale: Locale, resume: Resume) => Screen): OwnAct =>
  (encounter, resume) =>
    Effect.succeed(showSaying(encounter, make(textsOf(encounter), encounter.account.locale, resume)))

/** Writes some of a person's résumés and shows the one that was changed. */
const save = (encounter: Encounter, changed: Resume, others: ReadonlyArray<Resume> = []): Answered =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const transaction = yield* Transaction
    const all = [...others, changed]
    yield* transaction.run(
      Effect.forEach(all, (each) => resumes.save(each, encounter.now), { discard: true }),
    )
    return showResume(encounter, changed, textsOf(encounter).resume.saved)
  })

const isSeeking = Schema.is(Seeking)
const isVisibility = Schema.is(Visibility)

const visible: OwnAct = (encounter, resume, arg) => {
  if (arg === "") return opening(Screens.visibilityScreen)(encounter, resume, arg)
  return isVisibility(arg)
    ? save(encounter, { ...resume, visibility: arg })
    : Effect.succeed(outOfDate(encounter))
}

/** A person who found a job found it with all of their résumés. */
const seeking: OwnAct = (encounter, resume, arg) => {
  if (arg === "") return opening(Screens.seekingScreen)(encounter, resume, arg)
  if (!isSeeking(arg)) return Effect.succeed(outOfDate(encounter))
  return Effect.flatMap(resumesOf(encounter), (own) => {
    const others = own.filter(({ id }) => id !== resume.id).map((each) => ({ ...each, seeking: arg }))
    return save(encounter, { ...resume, seeking: arg }, others)
  })
}

const copy: OwnAct = (encounter, resume) =>
  Effect.map(
    addResume(encounter, contentOf(resume), Option.some(resume)),
    Option.match({
      onNone: () =>
        refuseOver(encounter, noRoom, [doing("resume")(textsOf(encounter).common.back, "view", resume.id)]),
      onSome: (copied) => showResume(encounter, copied, textsOf(encounter).resume.copied),
    }),
  )

const ask: OwnAct = (encounter, resume) =>
  Effect.map(resumesOf(encounter), ({ length }) =>
    showSaying(
      encounter,
      Screens.removeScreen(textsOf(encounter), encounter.account.locale, resume, length === 1),
    ),
  )

const remove: OwnAct = (encounter, { id }) =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const transaction = yield* Transaction
    yield* transaction.run(resumes.remove(id))
    return yield* listResumes(encounter, textsOf(encounter).resume.removed)
  })

/** What an owner does with a résumé. */
export const ownActs = {
  view: (encounter, resume) => Effect.succeed(showResume(encounter, resume)),
  preview: opening(Screens.previewScreen),
  edit: opening(Screens.editScreen),
  change: changeResume,
  visible,
  seeking,
  active: (encounter, resume) => save(encounter, { ...resume, active: true }),
  pdf: (encounter, resume, arg) => ownPaper(encounter, resume, arg),
  copy,
  ask,
  remove,
} satisfies Readonly<Record<string, OwnAct>>
