import { Option, Schema } from "effect"
import { EducationId } from "../catalogue/Education.ts"
import { EmploymentTypeId } from "../catalogue/EmploymentTypes.ts"
import { ProfessionId } from "../catalogue/Professions.ts"
import { CityId } from "../catalogue/Regions.ts"
import { UserId } from "../Ids.ts"
import { Pay } from "../text/Pay.ts"
import { ResumeId } from "./MarketIds.ts"
import { SpokenLanguage } from "./Vacancy.ts"

const text = (max: number) => Schema.String.pipe(Schema.maxLength(max))

export const Visibility = Schema.Literal("open", "anonymous", "hidden")
export type Visibility = typeof Visibility.Type

/** Whether the owner is open to offers. */
export const Seeking = Schema.Literal("looking", "open", "found")
export type Seeking = typeof Seeking.Type

/** Fields in the seeker's own words; they are stored sealed. Lengths in UTF-16 units. */
export const resumeTexts = {
  /** The position sought. */
  title: text(80),
  name: text(80),
  /** Previous jobs. */
  history: text(1_500),
  about: text(1_000),
}

/** A résumé as entered by a seeker. The 60-second path fills the first three fields; the rest may stay empty. */
export const ResumeContent = Schema.Struct({
  profession: ProfessionId,
  /** None means any city. */
  city: Schema.OptionFromNullOr(CityId),
  /** Months. */
  experience: Schema.Int.pipe(Schema.between(0, 720)),
  ...resumeTexts,
  birthYear: Schema.OptionFromNullOr(Schema.Int),
  gender: Schema.OptionFromNullOr(Schema.Literal("male", "female")),
  education: Schema.OptionFromNullOr(EducationId),
  skills: Schema.Array(text(40)).pipe(Schema.maxItems(20)),
  languages: Schema.Array(SpokenLanguage).pipe(Schema.maxItems(8)),
  employment: Schema.Array(EmploymentTypeId),
  pay: Schema.OptionFromNullOr(Pay),
  /** A file_id. */
  photo: Schema.OptionFromNullOr(Schema.String),
})
export type ResumeContent = typeof ResumeContent.Type

/** The values of the fields that were left empty. */
export const emptyResume: Omit<ResumeContent, "profession" | "city" | "experience"> = {
  title: "",
  name: "",
  birthYear: Option.none(),
  gender: Option.none(),
  history: "",
  education: Option.none(),
  skills: [],
  languages: [],
  employment: [],
  pay: Option.none(),
  about: "",
  photo: Option.none(),
}

export const Resume = Schema.Struct({
  ...ResumeContent.fields,
  id: ResumeId,
  owner: UserId,
  visibility: Visibility,
  seeking: Seeking,
  /** True for the résumé the person applies with; at most one per person. */
  active: Schema.Boolean,
  createdAt: Schema.Int,
  updatedAt: Schema.Int,
})
export type Resume = typeof Resume.Type
