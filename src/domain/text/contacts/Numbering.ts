/** National number formats of the countries whose phones are used here, according to libphonenumber. */
const national = {
  UZ: "(?:20|33|[5-9]\\d)\\d{7}",
  RU: "8\\d{13}|[347-9]\\d{9}",
  KZ: "8\\d{13}|[78]\\d{9}",
  KG: "8\\d{9}|[235-9]\\d{8}",
  TJ: "(?:[0-57-9]\\d|66)\\d{7}",
  TR: "4\\d{6}|8\\d{11,12}|(?:[2-58]\\d\\d|900)\\d{7}",
} as const

/** Accepted prefixes; Uzbek and Russian mobile numbers are accepted without one. */
const likely = [
  `(?:(?:00)?998)?(?:${national.UZ})`,
  `(?:7|8|007|8107)(?:${national.RU}|${national.KZ})`,
  `9\\d{9}`,
  `(?:00)?996(?:${national.KG})`,
  `(?:00)?992(?:${national.TJ})`,
  `(?:0|(?:00)?90)(?:${national.TR})`,
  `(?:00)?82\\d{9,10}`,
  `010\\d{8}`,
]

const phone = new RegExp(`^(?:${likely.join("|")})$`, "u")
const home = new RegExp(`^(?:${national.UZ})$`, "u")

/** The fewest and most digits of a phone. */
export const shortestPhone = 9
export const longestPhone = 14

/** Whether digits are a complete phone number of one of these countries. */
export const isPhone = (digits: string): boolean => phone.test(digits)

/** Whether digits are a complete Uzbek phone number. */
export const isHomePhone = (digits: string): boolean => home.test(digits)

/** Whether digits begin like an Uzbek phone number. */
export const beginsAsPhone = (digits: string): boolean => isHomePhone(`${digits.slice(0, 2)}0000000`)
