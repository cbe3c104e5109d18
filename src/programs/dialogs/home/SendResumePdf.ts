import { Effect } from "effect"
import { html } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { ResumeId } from "../../../domain/market/MarketIds.ts"
import type { PaperReader } from "../../../domain/market/ResumePdfRecipe.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { Caps } from "../../../services/Caps.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { orRefuse } from "./OverCap.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"

const paperFor = (encounter: Encounter, resume: ResumeId, reader: PaperReader, locale: Locale): Outgoing => {
  const { noPaper, paperHere } = textsOf(encounter).resume
  return {
    chatId: encounter.incoming.chatId,
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

/** The file of a résumé, to who asked for it. It takes a moment to make, so that a toast says that it comes. */
export const sendPaper = (
  encounter: Encounter,
  resume: ResumeId,
  reader: PaperReader,
  locale: Locale = encounter.account.locale,
): Effect.Effect<Outcome, StorageError, Caps> =>
  Effect.flatMap(Caps, (caps) => caps.spend("papers", [encounter.account.id], encounter.now)).pipe(
    Effect.as(
      stayQuiet(encounter, {
        toast: `⏳ ${textsOf(encounter).resume.paperOnItsWay}`,
        notices: [paperFor(encounter, resume, reader, locale)],
      }),
    ),
    orRefuse(encounter),
  )
