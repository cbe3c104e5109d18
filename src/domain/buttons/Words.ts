import { Option, Schema } from "effect"
import { Locale } from "../Locale.ts"
import { ChatMessageId, TicketId, VacancyId } from "../market/MarketIds.ts"
import { TicketOutcome } from "../market/Ticket.ts"
import { sourceNamed, VacancySource } from "../market/VacancySource.ts"

/** The number in a word of at most nine digits. */
const numberIn = (word: string): number | undefined => (/^\d{1,9}$/.test(word) ? Number(word) : undefined)

/** The number of a page, or a position among search results, counted from 0. */
export const Position = Schema.Int.pipe(Schema.between(0, 999_999_999))

/** An unreadable word means the first page. */
export const PageWord = Schema.transform(Schema.String, Position, {
  strict: true,
  decode: (word) => numberIn(word) ?? 0,
  encode: (page) => `${page}`,
})

/** An unreadable word means no position. */
export const IndexWord = Schema.transform(Schema.String, Schema.UndefinedOr(Position), {
  strict: true,
  decode: numberIn,
  encode: (place) => (place === undefined ? "" : `${place}`),
})

/** An unknown source becomes the empty one: older links and buttons carry sources outside the current set. */
export const SourceWord = Schema.transform(Schema.String, Schema.Literal("", ...VacancySource.literals), {
  strict: true,
  decode: sourceNamed,
  encode: (source) => source,
})

/** The source of a vacancy's card: a position among search results, or another source. */
export const CardSourceWord = Schema.transform(
  Schema.String,
  Schema.Union(Position, Schema.typeSchema(SourceWord)),
  {
    strict: true,
    decode: (word) => numberIn(word) ?? sourceNamed(word),
    encode: (source) => `${source}`,
  },
)

/** An id; undefined if unreadable. */
const idWord = <Id extends number>(id: Schema.Schema<Id, number>) => {
  const decode = Schema.decodeUnknownOption(id)
  return Schema.transform(Schema.String, Schema.UndefinedOr(Schema.typeSchema(id)), {
    strict: true,
    decode: (word) => Option.getOrUndefined(decode(/^[1-9]\d*$/.test(word) ? Number(word) : undefined)),
    encode: (its) => (its === undefined ? "" : `${its}`),
  })
}

/** The vacancy whose card led to a company's page. */
export const VacancyWord = idWord(VacancyId)

/** The ticket whose card led to a person or a vacancy. */
export const TicketWord = idWord(TicketId)

/** The id of a message in a conversation, in base 36. */
export const MessageWord = Schema.transform(
  Schema.String.pipe(Schema.pattern(/^[1-9a-z][0-9a-z]{0,10}$/)),
  ChatMessageId,
  {
    strict: true,
    decode: (word) => Number.parseInt(word, 36),
    encode: (id) => id.toString(36),
  },
)

/** The key of a wizard's step; only that wizard can tell whether it exists. */
export const StepWord = Schema.String.pipe(Schema.pattern(/^[a-z]{1,12}$/))

/** The reason for creating a company; empty if unknown. */
export const PurposeWord = Schema.transform(Schema.String, Schema.Literal("", "vacancy"), {
  strict: true,
  decode: (word) => (word === "vacancy" ? word : ""),
  encode: (purpose) => purpose,
})

/** Whether a résumé's PDF shows its owner's name. */
export const PdfName = Schema.Literal("named", "nameless")
export type PdfName = typeof PdfName.Type

/** Options of a résumé's PDF. */
const Pdf = Schema.Struct({ name: PdfName, locale: Locale })
export type Pdf = typeof Pdf.Type

/** Words have no capitals. */
const LocaleWord = Schema.transformLiterals(["uz", "uz"], ["uz-cyrl", "uz-Cyrl"], ["ru", "ru"], ["en", "en"])

/** `nameless-uz`. */
export const PdfWord = Schema.transform(Schema.TemplateLiteralParser(PdfName, "-", LocaleWord), Pdf, {
  strict: true,
  decode: ([name, , locale]) => ({ name, locale }),
  encode: ({ locale, name }) => [name, "-", locale] as const,
})

/** Milliseconds since the epoch, in base 36. */
export const MomentWord = Schema.transform(
  Schema.String.pipe(Schema.pattern(/^[1-9a-z][0-9a-z]{0,8}$/)),
  Schema.Int.pipe(Schema.positive()),
  {
    strict: true,
    decode: (word) => Number.parseInt(word, 36),
    encode: (at) => at.toString(36),
  },
)

/** How a ticket ends, and the newest entry that the operator saw. */
const Closing = Schema.Struct({ outcome: TicketOutcome, seen: Position })

/** `upheld-12`. */
export const ClosingWord = Schema.transform(
  Schema.TemplateLiteralParser(TicketOutcome, "-", Schema.NumberFromString.pipe(Schema.compose(Position))),
  Closing,
  {
    strict: true,
    decode: ([outcome, , seen]) => ({ outcome, seen }),
    encode: ({ outcome, seen }) => [outcome, "-", seen] as const,
  },
)
