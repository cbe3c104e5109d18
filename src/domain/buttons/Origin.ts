import { Option, Schema } from "effect"
import { CompanyId, InvitationId, ResumeId, VacancyId } from "../market/MarketIds.ts"

/** The screen that led to the current one, where its back button returns. */
export const Origin = Schema.Union(
  Schema.TaggedStruct("Resumes", {}),
  Schema.TaggedStruct("Resume", { id: ResumeId }),
  Schema.TaggedStruct("Vacancy", { id: VacancyId }),
  Schema.TaggedStruct("Company", { id: CompanyId }),
  Schema.TaggedStruct("Invitation", { id: InvitationId }),
)
export type Origin = typeof Origin.Type

export const resumeList: Origin = { _tag: "Resumes" }

const letters = { Resume: "r", Vacancy: "v", Company: "c", Invitation: "i" } as const
const tags = { r: "Resume", v: "Vacancy", c: "Company", i: "Invitation" } as const

const isLetter = (letter: string): letter is keyof typeof tags => Object.hasOwn(tags, letter)

const decodeOrigin = Schema.decodeUnknownOption(Origin)

/** The screen's letter and the id in base 36, as in `v2s`; an unreadable word means the list of résumés. */
export const OriginWord = Schema.transform(Schema.String, Origin, {
  strict: true,
  decode: (word): Origin => {
    const [, letter = "", id = ""] = /^([rvci])([0-9a-z]{1,11})$/.exec(word) ?? []
    const origin = isLetter(letter) ? { _tag: tags[letter], id: Number.parseInt(id, 36) } : undefined
    return Option.getOrElse(decodeOrigin(origin), () => resumeList)
  },
  encode: (origin) => (origin._tag === "Resumes" ? "" : `${letters[origin._tag]}${origin.id.toString(36)}`),
})
