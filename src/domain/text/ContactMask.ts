import { undisguised } from "./contacts/Disguises.ts"
import { linksIn } from "./contacts/Links.ts"
import { mailIn } from "./contacts/Mail.ts"
import { disguisedPhonesIn, phonesIn } from "./contacts/Phones.ts"
import { type Plain, plainOf, replaced, widened } from "./contacts/Plain.ts"
import { merged, type Span } from "./contacts/Span.ts"
import { userNamesIn } from "./contacts/UserNames.ts"
import { spokenPhonesIn } from "./contacts/SpokenPhones.ts"

/** Shown in place of a contact. */
const mask = "•••"

const contactsIn = (plain: Plain): ReadonlyArray<Span> => {
  const { text } = plain
  const found = [
    ...mailIn(text),
    ...linksIn(text),
    ...userNamesIn(text),
    ...phonesIn(text),
    ...disguisedPhonesIn(text),
    ...spokenPhonesIn(text),
  ]
  return merged(found.map((span) => widened(plain, span)))
}

/** Masking one contact can expose another around it, so the search repeats, at most this often. */
const mostRounds = 4

const read = (text: string): Plain => undisguised(plainOf(text))

/** All contacts, as spans of the original text. If new ones still appear after the last round, the whole text. */
const allIn = (text: string): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  let plain = read(text)
  for (let round = 0; round <= mostRounds; round++) {
    const { from } = plain
    const spans = contactsIn(plain)
    if (spans.length === 0) return merged(found)
    found.push(...spans.map((span) => ({ from: from[span.from] ?? 0, to: from[span.to] ?? text.length })))
    plain = undisguised(replaced(plain, spans, mask))
  }
  return [{ from: 0, to: text.length }]
}

/**
 * Mask phones, e-mails, @names and links: the form in which people read each other before both have shared their
 * contacts. Recognition follows what a reader would see rather than the characters typed: see `contacts/`. Sums, dates,
 * hours, ranges, versions and numbers of standards stay. Doubtful long numbers are masked.
 */
export const maskContacts = (text: string): string => {
  const parts: Array<string> = []
  let done = 0
  for (const { from, to } of allIn(text)) {
    parts.push(text.slice(done, from), mask)
    done = to
  }
  return parts.join("") + text.slice(done)
}

export const hasContacts = (text: string): boolean => contactsIn(read(text)).length > 0
