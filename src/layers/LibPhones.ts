import { Layer, Option } from "effect"
import { getCountryCallingCode, parsePhoneNumberFromString } from "libphonenumber-js/min"
import { homeCountry } from "../domain/catalogue/HomeCountry.ts"
import { Phones } from "../services/Phones.ts"

/** In UTF-16 units; anything longer is no phone number, and slow to parse. */
const longest = 40

/** Marks of the writing direction around a number copied from a contact card. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

const digit = /[\p{Nd}+(＋]/gu

/** The number without the words before and after it. */
const bare = (text: string): string => {
  const line = text.replace(invisible, "")
  const digits = Array.from(line.matchAll(digit), ({ index }) => index)
  return line.slice(digits[0] ?? 0, (digits.at(-1) ?? -1) + 1)
}

const parse = (text: string) =>
  parsePhoneNumberFromString(text, { defaultCountry: homeCountry, extract: false })

const homeCode = getCountryCallingCode(homeCountry)

/** Phone numbers by each country's rules, from Google's libphonenumber. */
export const LibPhones = Layer.succeed(Phones, {
  read: (text) =>
    Option.liftPredicate(bare(text), ({ length }) => length <= longest).pipe(
      Option.flatMapNullable(parse),
      Option.filter((phone) => phone.isValid() && phone.ext === undefined),
      Option.map((phone) => phone.number),
    ),
  national: (number) => parse(number)?.formatNational() ?? number,
  dialled: (number) => {
    const phone = parse(number)
    if (phone === undefined) return number
    return phone.countryCallingCode === homeCode ? phone.formatNational() : phone.formatInternational()
  },
})
