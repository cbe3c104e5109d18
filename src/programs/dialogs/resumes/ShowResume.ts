import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { offeredName } from "../fields/PersonQuestions.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { resumeScreen } from "./ResumeScreens.ts"

/** A screen, optionally under a confirmation; `at` opens it again. */
export const showSaying = (
  interaction: Interaction,
  its: Screen,
  { at, said }: Pick<Changes, "at"> & { readonly said?: string | undefined } = {},
): Outcome =>
  show(interaction, said === undefined ? its : under(html`✅ ${said}`, its), at === undefined ? {} : { at })

/** A résumé's own screen, for its owner. */
export const showResume = (interaction: Interaction, resume: Resume, said?: string): Outcome =>
  showSaying(
    interaction,
    resumeScreen(
      textsOf(interaction),
      interaction.account.locale,
      resume,
      offeredName(interaction.incoming.person),
    ),
    { at: areaTap("resumes", "show", { id: resume.id }), said },
  )
