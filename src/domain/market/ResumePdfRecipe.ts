import { Schema } from "effect"
import { Locale } from "../Locale.ts"
import { ApplicationId, ResumeId } from "./MarketIds.ts"

/** Who reads a résumé: its owner, an employer it was sent to, or one who found it. What each may see is looked up, not told. */
export const ResumePdfReader = Schema.Union(
  Schema.TaggedStruct("Owner", {
    /** With name, photo and contacts. */
    named: Schema.Boolean,
  }),
  Schema.TaggedStruct("Receiver", { application: ApplicationId }),
  Schema.TaggedStruct("Finder", {}),
)
export type ResumePdfReader = typeof ResumePdfReader.Type

/** Of which résumé a file is to be made, for whom, in which language. It holds nothing of anybody's. */
export const ResumePdfRecipe = Schema.Struct({ resume: ResumeId, locale: Locale, reader: ResumePdfReader })
export type ResumePdfRecipe = typeof ResumePdfRecipe.Type
