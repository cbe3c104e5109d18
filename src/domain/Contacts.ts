/** In place of a contact that was written. */
const mask = "•••"

const gap = "[\\s\\p{Default_Ignorable_Code_Point}().\\-–—_]"

/** 7 to 15 digits of any script with whatever people put between them. */
const phone = new RegExp(`\\+?\\p{Nd}(?:${gap}{0,3}\\p{Nd}){6,14}`, "gu")

const ends = "com|net|org|info|biz|io|me|uz|ru|kz|kg|tj|su|рф|dev|app|site|online|link|ly|gl|be|tv|co"

const link = new RegExp(
  `(?:https?|tg|ftp)://\\S+|(?<![\\p{L}\\p{N}@])(?:www\\.)?(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.)+(?:${ends})(?![\\p{L}\\p{N}])(?:/\\S*)?`,
  "giu",
)

const email = /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

/** Telegram's usernames have four letters at least. */
const username = /(?<![\p{L}\p{N}])@\s?[A-Za-z]\w{3,31}/gu

/** Sums, ranges of sums or years, and dates have as many digits as phones. Of a sum the end is round, of a phone hardly ever. */
const harmless: ReadonlyArray<RegExp> = [
  /^\d{1,3}(?:[\s.]\d{3})*[\s.](?:000|500)$/u,
  /^\d{1,12}000$/u,
  /^(?:19|20)\d\d[\s\-–—]{1,3}(?:19|20)\d\d$/u,
  /^\d{1,2}[.\-]\d{1,2}[.\-](?:19|20)\d\d$/u,
]

const isHarmless = (digits: string): boolean => harmless.some((form) => form.test(digits))

const maskNumber = (found: string): string => {
  const parts = found.split(/\s?[-–—]\s?/u)
  return isHarmless(found) || parts.every(isHarmless) ? found : mask
}

/**
 * A text without phones, e-mails, @names and links: what people read of each other before both have shared their contacts.
 * Sums, dates and ranges of years stay. It errs towards hiding.
 */
export const maskContacts = (text: string): string =>
  text.replace(email, mask).replace(link, mask).replace(username, mask).replace(phone, maskNumber)

export const hasContacts = (text: string): boolean => maskContacts(text) !== text
