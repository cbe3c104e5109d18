import { Option, Record, Schema, Struct } from "effect"
import { ProfessionId } from "../../../domain/catalogue/Professions.ts"
import { emptyResume, type Resume, ResumeContent, resumeTexts } from "../../../domain/market/Resume.ts"
import { resumeFields, type ResumeFieldName } from "../fields/ResumeFields.ts"
import { OwnWords } from "../fields/SoughtProfession.ts"
import type { Answers } from "../wizard/Wizard.ts"

const fields = Record.keys(ResumeContent.fields)

/** The step whose answer a field is. */
const stepOf = (field: ResumeFieldName): string => resumeFields[field].questions[0].key

const Given = Schema.Struct({
  ...ResumeContent.fields,
  profession: Schema.Union(ProfessionId, OwnWords),
  closest: Schema.optionalWith(ProfessionId, { exact: true }),
  /** The title of before, where another profession is chosen: own words take its place. */
  kept: Schema.optionalWith(resumeTexts.title, { default: () => "" }),
})
type Given = typeof Given.Type

/** None where the catalogue's profession is still missing. */
const fromGiven = ({ closest, kept, profession, ...told }: Given): Option.Option<ResumeContent> => {
  const isOwn = typeof profession !== "string"
  const title = told.title === "" ? (isOwn ? profession.own : kept) : told.title
  const known = isOwn ? Option.fromNullable(closest) : Option.some(profession)
  return Option.map(known, (id) => ({ ...told, title, profession: id }))
}

const decode = Schema.decodeUnknownOption(Given)
const skipped = Schema.encodeSync(ResumeContent.pick(...Record.keys(emptyResume)))(emptyResume)

export const decodeResumeAnswers = (answers: Answers): Option.Option<ResumeContent> => {
  const given = fields.flatMap((field) => {
    const step = stepOf(field)
    return step in answers ? [[field, answers[step]] as const] : []
  })
  return Option.flatMap(decode({ ...answers, ...skipped, ...Object.fromEntries(given) }), fromGiven)
}

const encode = Schema.encodeSync(ResumeContent)

/** What its owner told of a résumé. */
const resumeContentOf = (resume: Resume): ResumeContent => Struct.pick(resume, ...fields)

/** What the wizard would have been answered for the résumé to be as it is. */
export const resumeAnswersOf = (resume: Resume): Answers => {
  const told = encode(resumeContentOf(resume))
  return Object.fromEntries(fields.map((field) => [stepOf(field), told[field]]))
}
