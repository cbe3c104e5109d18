import { isModelBefore, isNameBefore } from "./Context.ts"
import { isPhone } from "./Numbering.ts"
import { type DigitGroup, isLoose, type Run } from "./Runs.ts"

const digitsOf = (groups: ReadonlyArray<DigitGroup>): string => groups.map(({ digits }) => digits).join("")

const isYear = (group: DigitGroup | undefined): boolean =>
  /^(?:19[5-9]|20[0-4])\d$/u.test(group?.digits ?? "")

/** The groups up to the first gap that separates items of a list. */
const firstOf = ({ groups }: Run): ReadonlyArray<DigitGroup> => {
  const end = groups.findIndex(({ gap }, at) => at > 0 && isLoose(gap))
  return end < 0 ? groups : groups.slice(0, end)
}

/** `Actros 1844 2012`: a model and its year. */
const isModelOfYear = ({ before }: Run, groups: ReadonlyArray<DigitGroup>): boolean => {
  const [first, second] = groups
  if (groups.length !== 2 || first === undefined || second?.gap !== " ") return false
  if (first.digits.length > 5 || !isYear(second)) return false
  return isPhone(digitsOf(groups)) ? isModelBefore(before) : isNameBefore(before)
}

/** Tonnes, horsepower and year of a tractor: `20.450 2004`. */
const tractor = /^[1-4]\d\.\d\d0\.(?:19|20)\d\d$/u

/** `Volvo FH 13 460 2014`, `MAN 18.440 2015`, `КамАЗ 65117-6010-78`: longer, after a make. */
const isLongModel = ({ before }: Run, groups: ReadonlyArray<DigitGroup>): boolean =>
  groups.length === 3 &&
  isModelBefore(before) &&
  (isYear(groups[2]) || /^\d{4,5}-\d{3,4}-\d\d$/u.test(groups.map(({ digits }) => digits).join("-"))) &&
  groups.every(({ digits, gap }, at) => digits.length <= 5 && (at === 0 || /^[ .-]$/u.test(gap))) &&
  (tractor.test(groups.map(({ digits }) => digits).join(".")) || !isPhone(digitsOf(groups)))

/** How many models a list after a make has that begin alike, `ГАЗ 3302, 33023`, or are a range of them: `2101-2107`. */
const alike = ({ before, groups }: Run): number => {
  const begin = groups[0]?.digits.slice(0, 2) ?? ""
  const isNext = ({ digits, gap }: DigitGroup, at: number): boolean =>
    /^\d{4,5}$/u.test(digits) && digits.startsWith(begin) && (at === 0 || /^(?:[,;] ?|\/| ?- ?)$/u.test(gap))
  const end = groups.findIndex((group, at) => !isNext(group, at))
  const length = end < 0 ? groups.length : end
  return length >= 2 && isModelBefore(before) ? length : 0
}

/** How many groups, from the first, are the name of a model. */
export const modelNumberLength = (run: Run): number => {
  const groups = firstOf(run)
  return isModelOfYear(run, groups) || isLongModel(run, groups) ? groups.length : alike(run)
}
