import { undisguised } from "./contacts/Disguises.ts"
import { linksIn } from "./contacts/Links.ts"
import { mailIn } from "./contacts/Mail.ts"
import { phonesIn } from "./contacts/Phones.ts"
import { plainOf } from "./contacts/Plain.ts"
import { merged } from "./contacts/Span.ts"

/** In place of a contact that was written. */
const mask = "•••"

/** Where the character ends that the unit before is a part of. */
const after = (from: ReadonlyArray<number>, to: number): number | undefined => {
  let end = to
  while (from[end] !== undefined && from[end] === from[to - 1]) end++
  return from[end]
}

const maskOnce = (text: string): string => {
  const { from, text: plain } = undisguised(plainOf(text))
  const spans = merged([...mailIn(plain), ...linksIn(plain), ...phonesIn(plain)])
  const parts: Array<string> = []
  let done = 0
  for (const span of spans) {
    const start = Math.max(done, from[span.from] ?? 0)
    parts.push(text.slice(done, start), mask)
    done = after(from, span.to) ?? text.length
  }
  return parts.join("") + text.slice(done)
}

/** What is hidden may leave a contact around it, which is no longer broken. */
const mostRounds = 4

/**
 * A text without phones, e-mails, @names and links: what people read of each other before both have shared their contacts.
 * It is judged by what a person would read in it, not by its characters: see `contacts/`. Sums, dates, hours, ranges, versions
 * and numbers of norms stay. Of long numbers it errs towards hiding.
 */
export const maskContacts = (text: string): string => {
  let masked = text
  for (let round = 0; round < mostRounds; round++) {
    const next = maskOnce(masked)
    if (next === masked) break
    masked = next
  }
  return masked
}

export const hasContacts = (text: string): boolean => maskOnce(text) !== text
