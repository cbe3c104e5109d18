import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { ResumeId } from "../../../domain/market/MarketIds.ts"
import type { ResumePdfReader } from "../../../domain/market/ResumePdfRecipe.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { Caps } from "../../../services/Caps.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { orRefuse } from "./OverCap.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"

const paperFor = (
  interaction: Interaction,
  resume: ResumeId,
  reader: ResumePdfReader,
  locale: Locale,
): Outgoing => {
  const { noPaper, paperHere } = textsOf(interaction).resumes
  return {
    chatId: interaction.incoming.chatId,
    lane: "notice",
    message: {
      _tag: "SendPaper",
      recipe: { resume, locale, reader },
      html: html`📄 ${paperHere}`.value,
      otherwise: html`⛔ ${noPaper}`.value,
      menu: false,
    },
  }
}

/** Send a résumé's PDF to the person who asked for it. A toast announces the file, since making it takes a moment. */
export const sendResumePdf = (
  interaction: Interaction,
  resume: ResumeId,
  reader: ResumePdfReader,
  locale: Locale = interaction.account.locale,
): Effect.Effect<Outcome, StorageError, Caps> =>
  Effect.flatMap(Caps, (caps) => caps.spend("papers", [interaction.account.id], interaction.now)).pipe(
    Effect.as(
      stayQuiet(interaction, {
        toast: `⏳ ${textsOf(interaction).resumes.paperOnItsWay}`,
        notices: [paperFor(interaction, resume, reader, locale)],
      }),
    ),
    orRefuse(interaction),
  )
