import { type CountryCode, Metadata } from "libphonenumber-js/min"

interface Plan {
  readonly nationalNumberPattern: () => string
}

/** National numbers of a country, as libphonenumber has them; its types leave the method out. */
const numbersOf = (country: CountryCode): string => {
  const metadata = new Metadata()
  metadata.selectNumberingPlan(country)
  return (metadata.numberingPlan as unknown as Plan).nationalNumberPattern()
}

/** What people of this market write before them; Uzbekistan's stand alone as well, and Russian mobile ones. */
const likely = [
  `(?:(?:00)?998)?(?:${numbersOf("UZ")})`,
  `(?:7|8|007|8107)(?:${numbersOf("RU")}|${numbersOf("KZ")})`,
  `9\\d{9}`,
  `(?:00)?996(?:${numbersOf("KG")})`,
  `(?:00)?992(?:${numbersOf("TJ")})`,
  `(?:0|(?:00)?90)(?:${numbersOf("TR")})`,
  `(?:00)?82\\d{9,10}`,
  `010\\d{8}`,
]

const phone = new RegExp(`^(?:${likely.join("|")})$`, "u")
const home = new RegExp(`^(?:${numbersOf("UZ")})$`, "u")

/** Digits of the shortest and the longest of them. */
export const shortestPhone = 9
export const longestPhone = 14

/** Whether digits are a whole phone number that somebody here is likely to have. */
export const isPhone = (digits: string): boolean => phone.test(digits)

/** Whether they begin as a number of this country does. */
export const beginsAsPhone = (digits: string): boolean => home.test(`${digits.slice(0, 2)}0000000`)
