/**
 * Plural, cases, and whose it is; what makes a trade of a thing (-chi) stays. Cases count after a consonant or -chi only
 * and -si after a vowel only, or else the Russian завода, магазины and курсы would lose a letter of their own.
 */
const uzbek =
  /(?<=.{3})(?:lar(?:ning|dan|da|ga|ni|i)?|(?<=[^aeiou]|chi)(?:ning|dagi|dan|da|ga|ni)|(?<=[aeiou])si)$/u

/** Of nouns and adjectives, as `fold` writes them: ы is i, х is h, й is y. */
const russian =
  /(?<=.{4})(?:i?yami|i?yah|i?yam|iyey|i?yu|i?ya|i?ye|yaya|yuyu|[aei]mi|[oe]go|[oe]mu|aya|uyu|oye|[aio]h|[aeio]m|[aeio]y|[oe]v|[aeiouy])$/u

const english = /(?<=.{4})(?:ings?|e?s)$/u

/** No word of a language is longer. */
const longest = 40

/**
 * What the forms of a folded word have in common: its beginning, without whatever endings of Uzbek, Russian and English
 * it has. It doesn't ask what language a word is of, since in a vacancy all three meet, in two scripts. It errs towards
 * joining words that look alike.
 */
export const stem = (word: string): string => {
  if (word.length > longest) return word
  const shorter = word.replace(uzbek, "").replace(russian, "").replace(english, "")
  return shorter === word ? word : stem(shorter)
}
