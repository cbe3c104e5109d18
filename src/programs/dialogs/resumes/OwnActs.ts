import { Effect, Option } from "effect"
import type { Resume, Seeking } from "../../../domain/market/Resume.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import type { Caps } from "../../../services/Caps.ts"
import { Resumes } from "../../../services/Resumes.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { refuseOver } from "../home/OverCap.ts"
import { resumesOf } from "../../access/OwnResume.ts"
import { addResume, noRoom } from "./AddResume.ts"
import { resumeContentOf } from "./ResumeAnswers.ts"
import * as Screens from "./ResumeScreens.ts"
import { showResume, showSaying } from "./ShowResume.ts"

type Answered = Effect.Effect<Outcome, StorageError, Caps | Resumes | Transaction>
type OwnAct = (interaction: Interaction, resume: Resume) => Answered

export const listResumes = (interaction: Interaction, said?: string): Answered =>
  Effect.map(resumesOf(interaction.account.id), (own) =>
    showSaying(
      interaction,
      Screens.resumeListScreen(textsOf(interaction), interaction.account.locale, own),
      said,
    ),
  )

/** A screen of its own about a résumé. */
export const opening =
  (make: (t: Texts, locale: Locale, resume: Resume) => Screen): OwnAct =>
  (interaction, resume) =>
    Effect.succeed(showSaying(interaction, make(textsOf(interaction), interaction.account.locale, resume)))

/** Writes some of a person's résumés and shows the one that was changed. */
export const saveResumes = (
  interaction: Interaction,
  changed: Resume,
  others: ReadonlyArray<Resume> = [],
): Answered =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const transaction = yield* Transaction
    const all = [...others, changed]
    yield* transaction.run(
      Effect.forEach(all, (each) => resumes.save(each, interaction.now), { discard: true }),
    )
    return showResume(interaction, changed, textsOf(interaction).resumes.saved)
  })

/** A person who found a job found it with all of their résumés. */
export const setSeeking = (interaction: Interaction, resume: Resume, seeking: Seeking): Answered =>
  Effect.flatMap(resumesOf(interaction.account.id), (own) => {
    const others = own.filter(({ id }) => id !== resume.id).map((each) => ({ ...each, seeking }))
    return saveResumes(interaction, { ...resume, seeking }, others)
  })

export const copyResume: OwnAct = (interaction, resume) =>
  Effect.map(
    addResume(interaction, resumeContentOf(resume), Option.some(resume)),
    Option.match({
      onNone: () =>
        refuseOver(interaction, noRoom, [
          areaButton("resumes")(textsOf(interaction).common.back, "show", { id: resume.id }),
        ]),
      onSome: (copied) => showResume(interaction, copied, textsOf(interaction).resumes.copied),
    }),
  )

export const askToRemoveResume: OwnAct = (interaction, resume) =>
  Effect.map(resumesOf(interaction.account.id), ({ length }) =>
    showSaying(
      interaction,
      Screens.removeResumeScreen(textsOf(interaction), interaction.account.locale, resume, length === 1),
    ),
  )

export const removeResume: OwnAct = (interaction, { id }) =>
  Effect.gen(function* () {
    const resumes = yield* Resumes
    const transaction = yield* Transaction
    yield* transaction.run(resumes.remove(id))
    return yield* listResumes(interaction, textsOf(interaction).resumes.removed)
  })
