import { Option, Schema, Struct } from "effect"
import { Resume } from "./Resume.ts"

/** Facts that stand beside or instead of a name. */
export const NamingFacts = Resume.pick("title", "profession", "city", "experience")
export type NamingFacts = typeof NamingFacts.Type

/** What a job seeker is called by on an employer's screens. */
export const NamedSeeker = Schema.Struct({
  /**
   * Of an applicant: counted from 1 per vacancy, and kept when the application is withdrawn or sent again. Of a
   * candidate: the résumé's id.
   */
  number: Schema.Int,
  /** Empty if the résumé has none or is anonymous. */
  name: Schema.String,
  /** None where the résumé may not be shown. */
  facts: Schema.Option(NamingFacts),
})
export type NamedSeeker = typeof NamedSeeker.Type

const keys = Struct.keys(NamingFacts.fields)

/** The owner of a résumé under a number; an anonymous name counts once contacts are shared. */
export const namedBy = (number: number, resume: Option.Option<Resume>, isRevealed = false): NamedSeeker => ({
  number,
  name: Option.match(resume, {
    onNone: () => "",
    onSome: ({ name, visibility }) => (visibility === "anonymous" && !isRevealed ? "" : name),
  }),
  facts: Option.map(resume, (its) => Struct.pick(its, ...keys)),
})
