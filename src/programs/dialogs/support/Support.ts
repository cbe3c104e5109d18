import { Effect } from "effect"
import { makeDialog } from "../wizard/Dialog.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { openWizard } from "../wizard/OpenWizard.ts"
import { ifMayWrite, sendTicket } from "./SendTicket.ts"
import { supportWizard } from "./SupportWizard.ts"

const dialog = makeDialog(supportWizard, (interaction, { answers, session }) => {
  const { message, subject, topic } = answers
  return sendTicket(interaction, session, { topic, subject, ...message })
})

/** The support dialog, limited by a cap on open tickets. */
export const support = {
  ...dialog,
  open: (interaction: Interaction) =>
    ifMayWrite(interaction, () => Effect.succeed(openWizard(supportWizard, interaction))),
}
