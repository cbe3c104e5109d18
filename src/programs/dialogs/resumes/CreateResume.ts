import { Effect, Option } from "effect"
import type { Resume, ResumeContent } from "../../../domain/market/Resume.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { html } from "../../../domain/text/Html.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { under } from "../kit/ShowScreen.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { orRefuse } from "../home/OverCap.ts"
import { applyAtLast } from "../applications/Apply.ts"
import { takeWanted } from "../applications/WaitingVacancy.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { addResume } from "../../market/AddResume.ts"
import { fullWizard, quickWizard } from "../fields/ResumeWizards.ts"
import { knownOf } from "../fields/PersonQuestions.ts"
import { showResume } from "./ShowResume.ts"
import { openWizard, openWizardWith } from "../wizard/OpenWizard.ts"

/** Says who finds a new résumé, with a button to change that. */
const announcing =
  ({ resumes: t }: Texts, { id, visibility }: Resume) =>
  (its: Screen): Screen => {
    const { keyboard, text } = under(html`✅ ${visibility === "hidden" ? t.createdHidden : t.created}`, its)
    const rows = keyboard.inline_keyboard
    const change = [areaButton("resumes")(t.visibilityTitle, "askVisibility", { id })]
    return screen(text, ...rows.slice(0, -1), change, ...rows.slice(-1))
  }

/**
 * Stores the résumé unless another button has used up the cap meanwhile, and returns to an application that waited for
 * one.
 */
const create = (interaction: Interaction, { answers, session }: Finish<ResumeContent>) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const added = yield* addResume({ by: account.id, content: answers, now })
    const made: Interaction = { ...interaction, session, account: { ...account, role: "seeker" } }
    const wanted = takeWanted(session, now)
    const t = textsOf(made)
    if (Option.isSome(wanted)) {
      const applying = { ...made, session: wanted.value.session }
      return yield* applyAtLast(applying, wanted.value, announcing(t, added))
    }
    const { created, createdHidden } = t.resumes
    return showResume(made, added, added.visibility === "hidden" ? createdHidden : created)
  }).pipe(orRefuse(interaction))

export const quickResume = makeDialog(quickWizard, create)
const fullResume = makeDialog(fullWizard, create)
export const creating = [quickResume, fullResume] as const

/** Continue an unfinished résumé, or ask the first question with the person's name as a suggestion. */
export const beginFull = (interaction: Interaction) =>
  interaction.session.drafts[fullWizard.name] === undefined
    ? openWizardWith(fullWizard, interaction, knownOf(interaction.incoming.person))
    : openWizard(fullWizard, interaction)
