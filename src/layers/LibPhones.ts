import { Layer, Option } from "effect"
import { parsePhoneNumberFromString } from "libphonenumber-js/min"
import { homeCountry } from "../domain/catalogue/HomeCountry.ts"
import { plainOf } from "../domain/text/contacts/Plain.ts"
import { Phones } from "../services/Phones.ts"

/** In UTF-16 units; anything longer is no phone number, and slow to parse. */
const longest = 40

const digit = /[\d+(]/gu

/** The number in plain digits, without the words before and after it and the marks that copying adds. */
const bare = (text: string): string => {
  const { text: line } = plainOf(text)
  const digits = Array.from(line.matchAll(digit), ({ index }) => index)
  return line.slice(digits[0] ?? 0, (digits.at(-1) ?? -1) + 1)
}

/** A Russian number with its trunk prefix, as people there write it: `8 912 345-67-89`. */
const isRussian = (number: string): boolean => /^8[3489]\d{9}$/u.test(number.replace(/\D/gu, ""))

const withCode = (number: string): string => (isRussian(number) ? `+7${number.slice(1)}` : number)

const parse = (text: string) =>
  parsePhoneNumberFromString(text, { defaultCountry: homeCountry, extract: false })

/** Phone numbers by each country's rules, from Google's libphonenumber. */
export const LibPhones = Layer.succeed(Phones, {
  read: (text) =>
    Option.liftPredicate(bare(text), ({ length }) => length <= longest).pipe(
      Option.map(withCode),
      Option.flatMapNullable(parse),
      Option.filter((phone) => phone.isValid() && phone.ext === undefined),
      Option.map((phone) => phone.number),
    ),
  national: (number) => parse(number)?.formatNational() ?? number,
  international: (number) => parse(number)?.formatInternational() ?? number,
})
