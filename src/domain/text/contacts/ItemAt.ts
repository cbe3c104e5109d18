import type { DigitGroup } from "./Runs.ts"

/**
 * An explanation of some digit groups other than a phone: a time, date, sum or range. `sure` means no phone looks like
 * it.
 */
export interface Item {
  readonly end: number
  readonly sure: boolean
  /** The separator between its own groups, if it is the same throughout. */
  readonly gap: string | undefined
}

/** A position in the groups, with what the words around them tell. */
export interface ContactPlace {
  readonly groups: ReadonlyArray<DigitGroup>
  readonly at: number
  /** Money is mentioned right before or after. */
  readonly isMoney: boolean
  /** A unit of measure follows. */
  readonly hasUnit: boolean
  /** A plus or a word that announces a contact comes before the groups. */
  readonly isCalled: boolean
  /** A start hour comes before the first group: `с 9 до 18`. */
  readonly isUntil: boolean
  /** The make of a product with numbered models comes before. */
  readonly isModel: boolean
}

export type Reader = (place: ContactPlace) => Item | undefined

export const digitsAt = ({ at, groups }: ContactPlace, offset: number): string =>
  groups[at + offset]?.digits ?? ""
export const gapAt = ({ at, groups }: ContactPlace, offset: number): string =>
  groups[at + offset]?.gap ?? "none"
export const itemAt = ({ at }: ContactPlace, length: number, sure: boolean, gap?: string): Item => ({
  end: at + length,
  sure,
  gap,
})

export const isDay = (digits: string): boolean => /^\d{1,2}$/u.test(digits) && +digits >= 1 && +digits <= 31
export const isMonth = (digits: string): boolean => /^\d{1,2}$/u.test(digits) && +digits >= 1 && +digits <= 12
export const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/u.test(digits)
export const isHour = (digits: string): boolean => /^\d{1,2}$/u.test(digits) && +digits <= 24
export const isMinute = (digits: string): boolean => /^[0-5]\d$/u.test(digits)
export const isQuarter = (digits: string): boolean => /^(?:00|15|30|45)$/u.test(digits)

export const isDash = (gap: string): boolean => /^ ?- ?$/u.test(gap)
