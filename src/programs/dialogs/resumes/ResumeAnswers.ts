import { Option, Schema, Struct } from "effect"
import { ProfessionId } from "../../../domain/catalogue/Professions.ts"
import { type Resume, ResumeContent } from "../../../domain/market/Resume.ts"
import type { Answers } from "../wizard/Wizard.ts"

/** A profession in a person's own words, where the catalogue has none like it: `closest` is asked then. */
export const OwnWords = Schema.Struct({ own: ResumeContent.fields.title })

const { about, city, education, employment, experience, gender, history } = ResumeContent.fields
const { birthYear, languages, name, pay, skills, title } = ResumeContent.fields

const nothing = { default: () => "" }
const none = { default: () => Option.none() }
const noneOf = { default: () => [] }

/** What was skipped, or isn't asked in the short way, is missing. */
const Given = Schema.Struct({
  profession: Schema.Union(ProfessionId, OwnWords),
  closest: Schema.optionalWith(ProfessionId, { exact: true }),
  city,
  experience,
  title: Schema.optionalWith(title, nothing),
  /** The title of before, where another profession is chosen: own words take its place. */
  kept: Schema.optionalWith(title, nothing),
  name: Schema.optionalWith(name, nothing),
  birthyear: Schema.optionalWith(birthYear, none),
  gender: Schema.optionalWith(gender, none),
  history: Schema.optionalWith(history, nothing),
  education: Schema.optionalWith(education, none),
  skills: Schema.optionalWith(skills, noneOf),
  languages: Schema.optionalWith(languages, noneOf),
  employment: Schema.optionalWith(employment, noneOf),
  pay: Schema.optionalWith(pay, none),
  about: Schema.optionalWith(about, nothing),
  photo: Schema.optionalWith(Schema.String, { as: "Option", nullable: true }),
})
type Given = typeof Given.Type

/** None where the catalogue's profession is still missing. */
const fromGiven = ({
  birthyear: birthYear,
  closest,
  kept,
  profession,
  ...told
}: Given): Option.Option<ResumeContent> => {
  const isOwn = typeof profession !== "string"
  const title = told.title === "" ? (isOwn ? profession.own : kept) : told.title
  const known = isOwn ? Option.fromNullable(closest) : Option.some(profession)
  return Option.map(known, (id) => ({ ...told, birthYear, title, profession: id }))
}

const decode = Schema.decodeUnknownOption(Given)

export const decodeResumeAnswers = (answers: Answers): Option.Option<ResumeContent> =>
  Option.flatMap(decode(answers), fromGiven)

const encode = Schema.encodeSync(ResumeContent)

/** What its owner told of a résumé. */
export const resumeContentOf: (resume: Resume) => ResumeContent = Struct.omit(
  ...(["id", "owner", "visibility", "seeking", "active", "createdAt", "updatedAt"] as const),
)

/** What the wizard would have been answered for the résumé to be as it is. */
export const resumeAnswersOf = (resume: Resume): Answers => {
  const { birthYear: birthyear, ...told } = encode(resumeContentOf(resume))
  return { ...told, birthyear }
}
