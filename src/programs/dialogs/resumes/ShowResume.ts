import { html } from "../../../domain/text/Html.ts"
import type { Resume } from "../../../domain/market/Resume.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { show, under } from "../kit/ShowScreen.ts"
import { resumeScreen } from "./ResumeScreens.ts"

/** A screen, perhaps under a line that says what was done. */
export const showSaying = (encounter: Encounter, its: Screen, said?: string): Outcome =>
  show(encounter, said === undefined ? its : under(html`✅ ${said}`, its))

/** A résumé's own screen, for its owner. */
export const showResume = (encounter: Encounter, resume: Resume, said?: string): Outcome =>
  showSaying(encounter, resumeScreen(textsOf(encounter), encounter.account.locale, resume), said)
