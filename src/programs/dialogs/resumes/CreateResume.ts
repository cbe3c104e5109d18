import { Effect, Option } from "effect"
import type { ResumeContent } from "../../../domain/market/Resume.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { orRefuse } from "../home/OverCap.ts"
import { apply } from "../applications/Apply.ts"
import { takeWanted } from "../applications/WaitingVacancy.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { addResume } from "../../market/AddResume.ts"
import { fullWizard, quickWizard } from "./ResumeWizards.ts"
import { knownOf } from "../fields/PersonQuestions.ts"
import { showResume } from "./ShowResume.ts"
import { openWizard, openWizardWith } from "../wizard/OpenWizard.ts"

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
    if (Option.isSome(wanted)) return yield* apply({ ...made, session: wanted.value.session }, wanted.value)
    const { created, createdHidden } = textsOf(made).resumes
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
