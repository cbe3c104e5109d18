import { Option, Schema } from "effect"
import { Locale } from "../Locale.ts"
import { ChatMessageId, VacancyId } from "../market/MarketIds.ts"
import { sourceNamed, VacancySource } from "../market/VacancySource.ts"

/** The number in a word of at most nine digits. */
const numberIn = (word: string): number | undefined => (/^\d{1,9}$/.test(word) ? Number(word) : undefined)

/** A page of a list, or a place in what was found, counted from 0. */
export const Position = Schema.Int.pipe(Schema.between(0, 999_999_999))

/** An unreadable page is the first. */
export const PageWord = Schema.transform(Schema.String, Position, {
  strict: true,
  decode: (word) => numberIn(word) ?? 0,
  encode: (page) => `${page}`,
})

/** An unreadable place is none. */
export const PlaceWord = Schema.transform(Schema.String, Schema.UndefinedOr(Position), {
  strict: true,
  decode: numberIn,
  encode: (place) => (place === undefined ? "" : `${place}`),
})

/** An unknown source is none: links and buttons from before the set was closed named others. */
export const SourceWord = Schema.transform(Schema.String, Schema.Literal("", ...VacancySource.literals), {
  strict: true,
  decode: sourceNamed,
  encode: (source) => source,
})

/** Where a vacancy's card was opened: a place in what was found, or another source. */
export const CardSourceWord = Schema.transform(
  Schema.String,
  Schema.Union(Position, Schema.typeSchema(SourceWord)),
  {
    strict: true,
    decode: (word) => numberIn(word) ?? sourceNamed(word),
    encode: (source) => `${source}`,
  },
)

const asVacancyId = Schema.decodeUnknownOption(VacancyId)

/** The vacancy that led to a company's page; an unreadable one is none. */
export const VacancyWord = Schema.transform(Schema.String, Schema.UndefinedOr(VacancyId), {
  strict: true,
  decode: (word) => Option.getOrUndefined(asVacancyId(/^[1-9]\d*$/.test(word) ? Number(word) : undefined)),
  encode: (id) => (id === undefined ? "" : `${id}`),
})

/** A message of a conversation, in base 36. */
export const MessageWord = Schema.transform(
  Schema.String.pipe(Schema.pattern(/^[1-9a-z][0-9a-z]{0,10}$/)),
  ChatMessageId,
  {
    strict: true,
    decode: (word) => Number.parseInt(word, 36),
    encode: (id) => id.toString(36),
  },
)

/** A step of a wizard, whose name only that wizard knows. */
export const StepWord = Schema.String.pipe(Schema.pattern(/^[a-z]{1,12}$/))

/** What a company is created for; anything unknown is nothing. */
export const PurposeWord = Schema.transform(Schema.String, Schema.Literal("", "vacancy"), {
  strict: true,
  decode: (word) => (word === "vacancy" ? word : ""),
  encode: (purpose) => purpose,
})

/** Whether a résumé's PDF says whose it is. */
export const PdfName = Schema.Literal("named", "nameless")
export type PdfName = typeof PdfName.Type

/** How a résumé's PDF is wanted. */
const Pdf = Schema.Struct({ name: PdfName, locale: Locale })
export type Pdf = typeof Pdf.Type

/** `nameless-uz`. */
export const PdfWord = Schema.transform(Schema.TemplateLiteralParser(PdfName, "-", Locale), Pdf, {
  strict: true,
  decode: ([name, , locale]) => ({ name, locale }),
  encode: ({ locale, name }) => [name, "-", locale] as const,
})
