import { html } from "../../domain/Html.ts"
import type { Locale } from "../../domain/Locale.ts"
import type { ResumeId } from "../../domain/market/MarketIds.ts"
import type { PaperReader } from "../../domain/market/PaperRecipe.ts"
import type { Outgoing } from "../../domain/Outgoing.ts"
import { type Encounter, textsOf } from "./Encounter.ts"

/** The file of a résumé, to who asked for it: after what the press shows, since it takes a moment. */
export const paperFor = (
  encounter: Encounter,
  resume: ResumeId,
  reader: PaperReader,
  locale: Locale = encounter.account.locale,
): Outgoing => {
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
