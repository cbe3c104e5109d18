import { isCallBefore, isNormBefore, isNumberedBefore } from "./Context.ts"
import { isPhone } from "./Numbering.ts"
import { type DigitGroup, isLoose, type Run } from "./Runs.ts"

const digitsOf = (groups: ReadonlyArray<DigitGroup>): string => groups.map(({ digits }) => digits).join("")

/** Whether the groups contain a phone number, or together are a local one (`123-45-67`). */
const holdsPhone = (groups: ReadonlyArray<DigitGroup>): boolean => {
  const text = groups.map(({ digits, gap }, at) => (at === 0 ? "" : gap) + digits).join("")
  if (/^\d{3}[ -]\d\d[ -]\d\d$/u.test(text)) return true
  const from = groups.map((_, at) => groups.slice(at))
  return from.some((rest) => rest.some((_, end) => isPhone(digitsOf(rest.slice(0, end + 1)))))
}

/** Split groups into numbers at separators of a list. */
const numbersIn = (groups: ReadonlyArray<DigitGroup>): ReadonlyArray<ReadonlyArray<DigitGroup>> => {
  const starts = groups.flatMap(({ gap }, at) => (at === 0 || isLoose(gap) ? [at] : []))
  return starts.map((from, index) => groups.slice(from, starts[index + 1]))
}

/** Whether the number of a standard could be a phone as well: in one of its numbers, or all together. */
const couldBePhone = (groups: ReadonlyArray<DigitGroup>): boolean => {
  if (groups.length > 1 && groups.every(({ digits }) => digits.length >= 4)) return false
  const parts = numbersIn(groups)
  return parts.every(({ length }) => length === 1)
    ? holdsPhone(groups)
    : isPhone(digitsOf(groups)) || parts.some(holdsPhone)
}

/** The most groups a document number has. */
const mostOfDocument = 12

/** How many groups, from the first, are the number of a standard or another document named before them. */
export const documentNumberLength = ({ before, groups }: Run): number => {
  const isNorm = isNormBefore(before)
  if (isCallBefore(before) || (!isNorm && !isNumberedBefore(before))) return 0
  const end = groups.findIndex(({ gap }, index) => index > 0 && !/^(?:[.:/-]|[,;] | \/ )$/u.test(gap))
  const number = groups.slice(0, Math.min(mostOfDocument, end < 0 ? groups.length : end))
  return (isNorm ? couldBePhone : holdsPhone)(number) ? 0 : number.length
}
