import { Schema, Struct } from "effect"
import { ApplicationStatus, DeclineReason } from "../market/Application.ts"
import { ApplicationId } from "../market/MarketIds.ts"
import { QueueFacets } from "../market/QueueFacets.ts"
import { QueueOrder } from "../market/QueueOrder.ts"

/** Filter and order of a list of a vacancy's applications. */
export const ListState = Schema.Struct({
  filter: Schema.Literal("all", ...ApplicationStatus.literals),
  order: QueueOrder,
  ...QueueFacets.fields,
})
export type ListState = typeof ListState.Type

export const everyApplicant: ListState = { filter: "all", order: "newest" }

const letters: Record<QueueOrder, string> = { newest: "n", match: "m" }

const halves: Readonly<Record<string, QueueFacets>> = {
  w: { answers: "asWanted" },
  x: { answers: "unwanted" },
  f: { fit: "most" },
  p: { fit: "few" },
  h: { place: "here" },
  e: { place: "elsewhere" },
  y: { experience: "enough" },
  l: { experience: "less" },
}

const isAmong = (facets: QueueFacets, half: QueueFacets): boolean =>
  Struct.entries(half).every(([facet, value]) => facets[facet] === value)

const facetLetters = (facets: QueueFacets): string =>
  Object.keys(halves)
    .filter((letter) => isAmong(facets, halves[letter] ?? {}))
    .join("")

const statusLetters: Readonly<Record<ListState["filter"], string>> = {
  all: "a",
  sent: "s",
  viewed: "v",
  shortlisted: "t",
  invited: "i",
  hired: "r",
  declined: "d",
  withdrawn: "w",
  closed: "c",
}

const shortWordOf = ({ filter, order, ...facets }: ListState): string =>
  `${statusLetters[filter]}${letters[order]}${facetLetters(facets)}`

/** The longer form, older than facets, wherever it says as much. */
const wordOf = (state: ListState): string => {
  const { filter, order, ...facets } = state
  return Struct.keys(facets).length === 0 ? `${filter}-${letters[order]}` : shortWordOf(state)
}

const facetsIn = (word: string): QueueFacets =>
  Array.from(word).reduce<QueueFacets>((facets, letter) => ({ ...facets, ...halves[letter] }), {})

const read = (filter: string | undefined, letter: string | undefined, facets = ""): ListState => ({
  ...facetsIn(facets),
  filter:
    ListState.fields.filter.literals.find((known) => known === filter || statusLetters[known] === filter) ??
    everyApplicant.filter,
  order: QueueOrder.literals.find((known) => letters[known] === letter) ?? everyApplicant.order,
})

/** A status in full with a hyphen, or as a letter; an order; facets. */
const form = String.raw`(?:([a-z]{2,})-|([a-z]))([nm])([a-z]{0,4})`
const stateForm = new RegExp(String.raw`^${form}(?:-\d{1,5})?$`)
const pageForm = new RegExp(String.raw`^(?:${form})?-?(\d{1,5})?$`)

/** `viewed-m`, or `vmwf` with facets; an unreadable word means every applicant, newest first. */
export const ListStateWord = Schema.transform(Schema.String, ListState, {
  strict: true,
  decode: (word) => {
    const [, filter, initial, letter, facets] = stateForm.exec(word) ?? []
    return read(filter ?? initial, letter, facets)
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
    const [, filter, initial, letter, facets, page = "0"] = pageForm.exec(word) ?? []
    return { state: read(filter ?? initial, letter, facets), page: Number(page) }
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

/** A refusal of everybody undecided in a list, as far as the list went when it was shown: later ones aren't meant. */
export const RefuseAllArgument = Schema.Struct({ ...DeclineArgument.fields, upTo: ApplicationId })
export type RefuseAllArgument = typeof RefuseAllArgument.Type

const idIn = (word: string) => ApplicationId.make(Number.parseInt(word, 36))

/** `experience-vmx-1c`, the id in base 36. */
export const RefuseAllWord = Schema.transform(
  Schema.TemplateLiteralParser(
    DeclineReason,
    "-",
    Schema.String.pipe(Schema.pattern(/^[a-z]{2,6}$/)),
    "-",
    Schema.String.pipe(Schema.pattern(/^[1-9a-z][0-9a-z]{0,9}$/)),
  ),
  Schema.typeSchema(RefuseAllArgument),
  {
    strict: true,
    decode: ([reason, , state, , upTo]) => ({
      reason,
      state: Schema.decodeSync(ListStateWord)(state),
      upTo: idIn(upTo),
    }),
    encode: ({ reason, state, upTo }) => [reason, "-", shortWordOf(state), "-", upTo.toString(36)] as const,
  },
)
