import { undisguised } from "./contacts/Disguises.ts"
import { linksIn } from "./contacts/Links.ts"
import { mailIn } from "./contacts/Mail.ts"
import { disguisedPhonesIn, phonesIn } from "./contacts/Phones.ts"
import { type Plain, plainOf, replaced, widened } from "./contacts/Plain.ts"
import { merged, type Span } from "./contacts/Span.ts"

/** In place of a contact that was written. */
const mask = "•••"

const contactsIn = (plain: Plain, round: number): ReadonlyArray<Span> => {
  const { text } = plain
  // What is hidden brings no letters between digits that weren't there before.
  const disguised = round === 0 ? disguisedPhonesIn(text) : []
  const found = [...mailIn(text), ...linksIn(text), ...phonesIn(text), ...disguised]
  return merged(found.map((span) => widened(plain, span)))
}

/** What is hidden may leave a contact around it, which is no longer broken. */
const mostRounds = 4

/** All contacts, as parts of the text that was written. */
const allIn = (text: string, rounds: number): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  let plain = plainOf(text)
  for (let round = 0; round < rounds; round++) {
    plain = undisguised(plain)
    const { from } = plain
    const spans = contactsIn(plain, round)
    if (spans.length === 0) break
    found.push(...spans.map((span) => ({ from: from[span.from] ?? 0, to: from[span.to] ?? text.length })))
    plain = replaced(plain, spans, mask)
  }
  return merged(found)
}

/**
 * A text without phones, e-mails, @names and links: what people read of each other before both have shared their contacts.
 * It is judged by what a person would read in it, not by its characters: see `contacts/`. Sums, dates, hours, ranges, versions
 * and numbers of norms stay. Of long numbers it errs towards hiding.
 */
export const maskContacts = (text: string): string => {
  const parts: Array<string> = []
  let done = 0
  for (const { from, to } of allIn(text, mostRounds)) {
    parts.push(text.slice(done, from), mask)
    done = to
  }
  return parts.join("") + text.slice(done)
}

export const hasContacts = (text: string): boolean => allIn(text, 1).length > 0
