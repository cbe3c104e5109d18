import { Schema } from "effect"
import { ApplicationStatus, DeclineReason } from "../market/Application.ts"
import { QueueOrder } from "../market/QueueOrder.ts"

/** Filter and order of a list of a vacancy's applications. */
export const ListState = Schema.Struct({
  filter: Schema.Literal("all", ...ApplicationStatus.literals),
  order: QueueOrder,
})
export type ListState = typeof ListState.Type

export const everyApplicant: ListState = { filter: "all", order: "newest" }

const letters: Record<QueueOrder, string> = { newest: "n", match: "m" }

const wordOf = ({ filter, order }: ListState): string => `${filter}-${letters[order]}`

const read = (filter: string | undefined, letter: string | undefined): ListState => ({
  filter: ListState.fields.filter.literals.find((known) => known === filter) ?? everyApplicant.filter,
  order: QueueOrder.literals.find((known) => letters[known] === letter) ?? everyApplicant.order,
})

/** `viewed-m`; an unreadable word means every applicant, newest first. */
export const ListStateWord = Schema.transform(Schema.String, ListState, {
  strict: true,
  decode: (word) => {
    const [, filter, letter] = /^([a-z]+)-([nm])(?:-\d{1,5})?$/.exec(word) ?? []
    return read(filter, letter)
  },
  encode: wordOf,
})

/** A page of a list. */
export const ListPage = Schema.Struct({ state: ListState, page: Schema.Int.pipe(Schema.between(0, 99_999)) })
export type ListPage = typeof ListPage.Type

export const everyApplicantFirst: ListPage = { state: everyApplicant, page: 0 }

/** `viewed-m-3`, or only a page of every applicant; an unreadable word means the first page of every applicant. */
export const ListPageWord = Schema.transform(Schema.String, ListPage, {
  strict: true,
  decode: (word) => {
    const [, filter, letter, page = "0"] = /^(?:([a-z]+)-([nm]))?-?(\d{1,5})?$/.exec(word) ?? []
    return { state: read(filter, letter), page: Number(page) }
  },
  encode: ({ page, state }) => `${wordOf(state)}-${page}`,
})

/** The reason for a refusal, and the list that led to the applicant. */
export const DeclineArgument = Schema.Struct({ reason: DeclineReason, state: ListState })
export type DeclineArgument = typeof DeclineArgument.Type

/** `experience-viewed-m`. */
export const DeclineWord = Schema.transform(
  Schema.TemplateLiteralParser(DeclineReason, "-", ListStateWord),
  DeclineArgument,
  {
    strict: true,
    decode: ([reason, , state]) => ({ reason, state }),
    encode: ({ reason, state }) => [reason, "-", state] as const,
  },
)
