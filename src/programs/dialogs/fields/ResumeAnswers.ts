import { Option, Record, Schema, Struct } from "effect"
import { ProfessionId } from "../../../domain/catalogue/Professions.ts"
import { emptyResume, type Resume, ResumeContent, resumeTexts } from "../../../domain/market/Resume.ts"
import { resumeFields, type ResumeFieldName } from "./ResumeFields.ts"
import { OwnWords } from "./SoughtProfession.ts"
import type { Answers } from "../wizard/Wizard.ts"

const fields = Record.keys(ResumeContent.fields)

/** The key of the step that asks for a field. */
const stepOf = (field: ResumeFieldName): string => resumeFields[field].questions[0].key

const Given = Schema.Struct({
  ...ResumeContent.fields,
  profession: Schema.Union(ProfessionId, OwnWords),
  closest: Schema.optionalWith(ProfessionId, { exact: true }),
  /** The former title, kept when another profession from the catalogue is chosen and replaced by own words. */
  kept: Schema.optionalWith(resumeTexts.title, { default: () => "" }),
})
type Given = typeof Given.Type

/** None while the profession from the catalogue is missing. */
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

/** The résumé's content as its owner entered it. */
const resumeContentOf = (resume: Resume): ResumeContent => Struct.pick(resume, ...fields)

/** The wizard's answers for a résumé as it is. */
export const resumeAnswersOf = (resume: Resume): Answers => {
  const told = encode(resumeContentOf(resume))
  return Object.fromEntries(fields.map((field) => [stepOf(field), told[field]]))
}
