import { Option } from "effect"

const years = /(\d+(?:[.,]\d+)?)\s*\+?\s*(?:yil|y\b|year|г\b|год|года|лет|йил|yosh)/u
const months = /(\d+)\s*(?:oy|mon|мес|м\b|ой)/u
const bare = /^\D*(\d{1,2}(?:[.,]\d+)?)\D*$/u
const halfYear = /yarim yil|полгода|half a year/u
const oneAndHalf = /bir yarim|полтора|полтор/u
const none = /tajribasiz|без опыта|нет опыта|no experience|yoʻq|yo'q|нет\b|none/u

const most = 720

const number = (digits: string | undefined): number => Number((digits ?? "0").replace(",", "."))

/** A length of time as people type it: `3 года`, `1,5 yil`, `6 oy`, `2 years 3 months`, `5` (years); months, at most 720. */
export const parseMonths = (typed: string): Option.Option<number> => {
  const text = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
  if (none.test(text)) return Option.some(0)
  if (oneAndHalf.test(text)) return Option.some(18)
  const inYears = years.exec(text)?.[1] ?? (months.test(text) ? undefined : bare.exec(text)?.[1])
  const inMonths = months.exec(text)?.[1]
  if (inYears === undefined && inMonths === undefined)
    return halfYear.test(text) ? Option.some(6) : Option.none()
  const total = Math.round(number(inYears) * 12 + number(inMonths))
  return total <= most ? Option.some(total) : Option.none()
}
