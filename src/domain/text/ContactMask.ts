import { undisguised } from "./contacts/Disguises.ts"
import { linksIn } from "./contacts/Links.ts"
import { mailIn } from "./contacts/Mail.ts"
import { disguisedPhonesIn, phonesIn } from "./contacts/Phones.ts"
import { type Plain, plainOf, replaced, widened } from "./contacts/Plain.ts"
import { merged, type Span } from "./contacts/Span.ts"

/** In place of a contact that was written. */
const mask = "•••"

const contactsIn = (plain: Plain): ReadonlyArray<Span> => {
  const { text } = plain
  const found = [...mailIn(text), ...linksIn(text), ...phonesIn(text), ...disguisedPhonesIn(text)]
  return merged(found.map((span) => widened(plain, span)))
}

/** What is hidden may leave a contact around it, which is no longer broken: so often at most. */
const mostRounds = 4

const read = (text: string): Plain => undisguised(plainOf(text))

/** All contacts, as parts of the text that was written; all of it where one after another is left around what was hidden. */
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
 * A text without phones, e-mails, @names and links: what people read of each other before both have shared their contacts.
 * It is judged by what a person would read in it, not by its characters: see `contacts/`. Sums, dates, hours, ranges, versions
 * and numbers of norms stay. Of long numbers it errs towards hiding.
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
