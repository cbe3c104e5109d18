import { Schema } from "effect"
import { Locale } from "../Locale.ts"
import { ApplicationId, ResumeId } from "./MarketIds.ts"

/**
 * The reader of a résumé: its owner, an employer who received it, or an employer who found it. Access rights are looked
 * up, not stored here.
 */
export const ResumePdfReader = Schema.Union(
  Schema.TaggedStruct("Owner", {
    /** With name, photo and contacts. */
    named: Schema.Boolean,
  }),
  Schema.TaggedStruct("Receiver", { application: ApplicationId }),
  Schema.TaggedStruct("Finder", {}),
)
export type ResumePdfReader = typeof ResumePdfReader.Type

/** Which résumé to make a file of, for which reader, in which language. Contains no personal data itself. */
export const ResumePdfRecipe = Schema.Struct({ resume: ResumeId, locale: Locale, reader: ResumePdfReader })
export type ResumePdfRecipe = typeof ResumePdfRecipe.Type
