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
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { formerButton } from "../kit/AreaButton.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { refuseOver } from "../home/OverCap.ts"
import { resumesOf } from "../../access/OwnResume.ts"
import { addResume, noRoom } from "./AddResume.ts"
import { changeResume } from "./EditResume.ts"
import { resumeContentOf } from "./ResumeAnswers.ts"
import { ownResumePdf } from "./OwnResumePdf.ts"
import * as Screens from "./ResumeScreens.ts"
import { showResume, showSaying } from "./ShowResume.ts"

type Answered = Effect.Effect<Outcome, StorageError, Caps | Resumes | Transaction>
type OwnAct = (interaction: Interaction, resume: Resume, arg: string) => Answered

export const listResumes = (interaction: Interaction, said?: string): Answered =>
  Effect.map(resumesOf(interaction.account.id), (own) =>
    showSaying(
      interaction,
      Screens.resumeListScreen(textsOf(interaction), interaction.account.locale, own),
      said,
    ),
  )

const opening =
  (make: (t: Texts, locale: Locale, resume: Resume) => Screen): OwnAct =>
  (interaction, resume) =>
    Effect.succeed(showSaying(interaction, make(textsOf(interaction), interaction.account.locale, resume)))

/** Writes some of a person's résumés and shows the one that was changed. */
const save = (interaction: Interaction, changed: Resume, others: ReadonlyArray<Resume> = []): Answered =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const transaction = yield* Transaction
    const all = [...others, changed]
    yield* transaction.run(
      Effect.forEach(all, (each) => resumes.save(each, interaction.now), { discard: true }),
    )
    return showResume(interaction, changed, textsOf(interaction).resumes.saved)
  })

const isSeeking = Schema.is(Seeking)
const isVisibility = Schema.is(Visibility)

const visible: OwnAct = (interaction, resume, arg) => {
  if (arg === "") return opening(Screens.visibilityScreen)(interaction, resume, arg)
  return isVisibility(arg)
    ? save(interaction, { ...resume, visibility: arg })
    : Effect.succeed(outOfDate(interaction))
}

/** A person who found a job found it with all of their résumés. */
const seeking: OwnAct = (interaction, resume, arg) => {
  if (arg === "") return opening(Screens.seekingScreen)(interaction, resume, arg)
  if (!isSeeking(arg)) return Effect.succeed(outOfDate(interaction))
  return Effect.flatMap(resumesOf(interaction.account.id), (own) => {
    const others = own.filter(({ id }) => id !== resume.id).map((each) => ({ ...each, seeking: arg }))
    return save(interaction, { ...resume, seeking: arg }, others)
  })
}

const copy: OwnAct = (interaction, resume) =>
  Effect.map(
    addResume(interaction, resumeContentOf(resume), Option.some(resume)),
    Option.match({
      onNone: () =>
        refuseOver(interaction, noRoom, [
          formerButton("resume")(textsOf(interaction).common.back, "view", resume.id),
        ]),
      onSome: (copied) => showResume(interaction, copied, textsOf(interaction).resumes.copied),
    }),
  )

const ask: OwnAct = (interaction, resume) =>
  Effect.map(resumesOf(interaction.account.id), ({ length }) =>
    showSaying(
      interaction,
      Screens.removeResumeScreen(textsOf(interaction), interaction.account.locale, resume, length === 1),
    ),
  )

const remove: OwnAct = (interaction, { id }) =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const transaction = yield* Transaction
    yield* transaction.run(resumes.remove(id))
    return yield* listResumes(interaction, textsOf(interaction).resumes.removed)
  })

/** What an owner does with a résumé. */
export const ownActs = {
  view: (interaction, resume) => Effect.succeed(showResume(interaction, resume)),
  preview: opening(Screens.previewScreen),
  edit: opening(Screens.editResumeScreen),
  change: changeResume,
  visible,
  seeking,
  active: (interaction, resume) => save(interaction, { ...resume, active: true }),
  pdf: (interaction, resume, arg) => ownResumePdf(interaction, resume, arg),
  copy,
  ask,
  remove,
} satisfies Readonly<Record<string, OwnAct>>
