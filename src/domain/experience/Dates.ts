/** A year, with an optional month and day before it. */
const moment = String.raw`(?:(?:\d{1,2}[./])?(\d{1,2})[./])?((?:19|20)\d\d)`

const between = String.raw` ?(?:(?:г|гг|год|года|yil|yildan)\.? ?)?(?:[-‐-―−]|до|по|to|till|until|dan) ?`

const range = new RegExp(`(?<![\\d./])${moment}${between}${moment}(?![\\d./]\\d)`, "giu")

const monthOf = (month: string | undefined, year: string | undefined): number =>
  Number(year) * 12 + Math.max(0, Number(month ?? 1) - 1)

/** The total months of all date ranges in a text (`2019-2023`, `05.2019 – 08.2021`); undefined without one. */
export const monthsBetweenDates = (typed: string): number | undefined => {
  const all = Array.from(
    typed.normalize("NFKC").replace(/\s+/gu, " ").matchAll(range),
    ([, fromMonth, fromYear, toMonth, toYear]) => monthOf(toMonth, toYear) - monthOf(fromMonth, fromYear),
  )
  return all.length === 0 || all.some((months) => months < 0)
    ? undefined
    : all.reduce((sum, months) => sum + months, 0)
}
