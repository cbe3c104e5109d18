import { html } from "../../../domain/text/Html.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { offeredName } from "../fields/PersonQuestions.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { resumeScreen } from "./ResumeScreens.ts"

/** A screen, optionally under a confirmation. */
export const showSaying = (interaction: Interaction, its: Screen, said?: string): Outcome =>
  show(interaction, said === undefined ? its : under(html`✅ ${said}`, its))

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
    said,
  )
