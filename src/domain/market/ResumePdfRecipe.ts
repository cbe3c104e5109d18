import { Schema } from "effect"
import { Locale } from "../Locale.ts"
import { ApplicationId, ResumeId } from "./MarketIds.ts"

/** Who reads a résumé: its owner, an employer it was sent to, or one who found it. What each may see is looked up, not told. */
export const PaperReader = Schema.Union(
  Schema.TaggedStruct("Owner", {
    /** With name, photo and contacts. */
    named: Schema.Boolean,
  }),
  Schema.TaggedStruct("Receiver", { application: ApplicationId }),
  Schema.TaggedStruct("Finder", {}),
)
export type PaperReader = typeof PaperReader.Type

/** Of which résumé a file is to be made, for whom, in which language. It holds nothing of anybody's. */
export const PaperRecipe = Schema.Struct({ resume: ResumeId, locale: Locale, reader: PaperReader })
export type PaperRecipe = typeof PaperRecipe.Type
