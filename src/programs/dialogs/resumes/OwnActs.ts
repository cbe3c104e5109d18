import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import type { Resume, Seeking } from "../../../domain/market/Resume.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { offeredName } from "../fields/PersonQuestions.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { orRefuse } from "../home/OverCap.ts"
import { resumesOf } from "../../access/OwnResume.ts"
import { changeResume } from "../../market/ChangeResume.ts"
import { copyResume } from "../../market/CopyResume.ts"
import { removeResume } from "../../market/RemoveResume.ts"
import { setSeeking } from "../../market/SetSeeking.ts"
import * as Screens from "./ResumeScreens.ts"
import { showResume, showSaying } from "./ShowResume.ts"

export const listResumes = (interaction: Interaction, said?: string) =>
  Effect.map(resumesOf(interaction.account.id), (own) =>
    showSaying(interaction, Screens.resumeListScreen(textsOf(interaction), interaction.account.locale, own), {
      at: areaTap("resumes", "open"),
      said,
    }),
  )

/** A handler that shows a screen about a résumé; `act` opens it. */
export const opening =
  (
    act: "askSeeking" | "askVisibility" | "edit" | "preview",
    make: (t: Texts, locale: Locale, resume: Resume) => Screen,
  ) =>
  (interaction: Interaction, resume: Resume) =>
    Effect.succeed(
      showSaying(interaction, make(textsOf(interaction), interaction.account.locale, resume), {
        at: areaTap("resumes", act, { id: resume.id }),
      }),
    )

const stale = (interaction: Interaction) => () => Effect.succeed(outOfDate(interaction))

/** Change a résumé and show it. */
export const changeOwnResume = (
  interaction: Interaction,
  { id }: Resume,
  its: Parameters<typeof changeResume>[0]["change"],
) =>
  changeResume({ by: interaction.account.id, resume: id, change: its, now: interaction.now }).pipe(
    Effect.map(({ resume }) => showResume(interaction, resume, textsOf(interaction).resumes.saved)),
    Effect.catchTag("NotAllowed", stale(interaction)),
  )

/** Show the first name in Telegram on a résumé without a name, or hide it again. */
export const nameOwnResume = (interaction: Interaction, resume: Resume, shown: "first" | "none") => {
  const first = offeredName(interaction.incoming.person)
  const isOurs = resume.name === "" || Option.contains(first, resume.name)
  return isOurs
    ? changeOwnResume(interaction, resume, {
        name: shown === "none" ? "" : Option.getOrElse(first, () => resume.name),
      })
    : Effect.succeed(showResume(interaction, resume))
}

export const seek = (interaction: Interaction, { id }: Resume, seeking: Seeking) =>
  setSeeking({ by: interaction.account.id, resume: id, seeking, now: interaction.now }).pipe(
    Effect.map((resume) => showResume(interaction, resume, textsOf(interaction).resumes.saved)),
    Effect.catchTag("NotAllowed", stale(interaction)),
  )

export const copy = (interaction: Interaction, { id }: Resume) =>
  copyResume({ by: interaction.account.id, resume: id, now: interaction.now }).pipe(
    Effect.map((copied) => showResume(interaction, copied, textsOf(interaction).resumes.copied)),
    Effect.catchTag("NotAllowed", stale(interaction)),
    orRefuse(interaction, [areaButton("resumes")(textsOf(interaction).common.back, "show", { id })]),
  )

export const askToRemoveResume = (interaction: Interaction, resume: Resume) =>
  Effect.map(resumesOf(interaction.account.id), ({ length }) =>
    showSaying(
      interaction,
      Screens.removeResumeScreen(textsOf(interaction), interaction.account.locale, resume, length === 1),
    ),
  )

export const remove = (interaction: Interaction, { id }: Resume) =>
  removeResume({ by: interaction.account.id, resume: id }).pipe(
    Effect.flatMap(() => listResumes(interaction, textsOf(interaction).resumes.removed)),
    Effect.catchTag("NotAllowed", stale(interaction)),
  )
