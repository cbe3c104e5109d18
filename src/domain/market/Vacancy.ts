import { Data, Either, Option, Schema } from "effect"
import { onTopAgainAfter } from "./Caps.ts"
import { EmploymentTypeId } from "../catalogue/EmploymentTypes.ts"
import { LanguageLevelId } from "../catalogue/LanguageLevels.ts"
import { ProfessionId } from "../catalogue/Professions.ts"
import { CityId } from "../catalogue/Regions.ts"
import { SpokenLanguageId } from "../catalogue/SpokenLanguages.ts"
import { UserId } from "../Ids.ts"
import { Pay } from "../text/Pay.ts"
import { CompanyId, VacancyId } from "./MarketIds.ts"

const text = (max: number) => Schema.String.pipe(Schema.maxLength(max))

export const SpokenLanguage = Schema.Struct({ language: SpokenLanguageId, level: LanguageLevelId })
export type SpokenLanguage = typeof SpokenLanguage.Type

/** A yes-or-no knock-out question; an answer other than the wanted one is flagged on the application. */
export const Question = Schema.Struct({ text: text(120), wanted: Schema.Literal("yes", "no") })
export type Question = typeof Question.Type

/** Fields in the employer's own words; they are stored sealed. Lengths in UTF-16 units. */
export const vacancyTexts = { title: text(80), description: text(2_000) }

/** A vacancy as entered by an employer. */
export const VacancyContent = Schema.Struct({
  profession: ProfessionId,
  ...vacancyTexts,
  city: CityId,
  remote: Schema.Boolean,
  employment: EmploymentTypeId,
  /** None means by agreement. */
  pay: Schema.OptionFromNullOr(Pay),
  /** Minimum months; 0 when none are required. */
  experience: Schema.Int.pipe(Schema.between(0, 720)),
  languages: Schema.Array(SpokenLanguage).pipe(Schema.maxItems(5)),
  questions: Schema.Array(Question).pipe(Schema.maxItems(3)),
  /** A file_id. */
  photo: Schema.OptionFromNullOr(Schema.String),
})
export type VacancyContent = typeof VacancyContent.Type

/** The values of the fields that were left empty. */
export const emptyVacancy: Pick<VacancyContent, "pay" | "languages" | "questions" | "photo"> = {
  pay: Option.none(),
  languages: [],
  questions: [],
  photo: Option.none(),
}

export const VacancyStatus = Schema.Literal("draft", "review", "published", "paused", "filled", "closed")
export type VacancyStatus = typeof VacancyStatus.Type

export const Vacancy = Schema.Struct({
  ...VacancyContent.fields,
  id: VacancyId,
  company: CompanyId,
  author: UserId,
  status: VacancyStatus,
  createdAt: Schema.Int,
  updatedAt: Schema.Int,
  /** When it was last published; shown to seekers as its date. */
  publishedAt: Schema.OptionFromNullOr(Schema.Int),
})
export type Vacancy = typeof Vacancy.Type

/**
 * The publication date of a vacancy after a change of status. Only publishing changes it, and at most once per
 * `onTopAgainAfter`: an earlier republication returns the vacancy to its former place.
 */
export const publishedAtAs = (
  { publishedAt, status: before }: Pick<Vacancy, "publishedAt" | "status">,
  status: VacancyStatus,
  now: number,
): Option.Option<number> =>
  status === "published" &&
  before !== "published" &&
  !Option.exists(publishedAt, (at) => now - at < onTopAgainAfter)
    ? Option.some(now)
    : publishedAt

/** Whether it was ever public; a vacancy that never was is visible to its company only. */
export const wasPublished = ({ publishedAt }: Vacancy): boolean => Option.isSome(publishedAt)

/** Actions of company members on a vacancy. */
export const VacancyAct = Schema.Literal("publish", "pause", "resume", "fill", "close", "reopen")
export type VacancyAct = typeof VacancyAct.Type

/** The action is impossible in the vacancy's current state. */
export class ImpossibleAct extends Data.TaggedError("ImpossibleAct")<{
  readonly status: VacancyStatus
  readonly act: VacancyAct
}> {}

const next: Readonly<Record<VacancyAct, Partial<Record<VacancyStatus, VacancyStatus>>>> = {
  publish: { draft: "published", review: "published" },
  pause: { published: "paused" },
  resume: { paused: "published" },
  fill: { published: "filled", paused: "filled" },
  close: { draft: "closed", review: "closed", published: "closed", paused: "closed" },
  reopen: { filled: "published", closed: "published" },
}

/** The status an action leads to. */
export const afterAct = (
  status: VacancyStatus,
  act: VacancyAct,
): Either.Either<VacancyStatus, ImpossibleAct> => {
  const following = next[act][status]
  return following === undefined ? Either.left(new ImpossibleAct({ status, act })) : Either.right(following)
}

/** Whether the action makes the vacancy searchable. */
export const publishes = (act: VacancyAct): boolean => Object.values(next[act]).includes("published")

/** The actions possible in a status, in display order. */
export const actsOn = (status: VacancyStatus): ReadonlyArray<VacancyAct> =>
  VacancyAct.literals.filter((act) => next[act][status] !== undefined)
