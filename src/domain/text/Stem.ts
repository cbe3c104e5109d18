/**
 * Plural, case and possessive endings; -chi, which makes a trade out of a thing, stays. Some case endings count only
 * after a consonant or -chi, and -si only after a vowel, so that the Russian завода, магазины and курсы keep letters of
 * their own.
 */
const uzbek =
  /(?<=.{3})(?:lar(?:ning|dan|da|ga|ni|i)?|(?<=[^aeiou]|chi)(?:ning|dagi|dan|da|ga|ni)|(?<=[aeiou])si)$/u

/** Endings of nouns and adjectives as `fold` writes them: ы is i, х is h, й is y. */
const russian =
  /(?<=.{4})(?:i?yami|i?yah|i?yam|iyey|i?yu|i?ya|i?ye|yaya|yuyu|[aei]mi|[oe]go|[oe]mu|aya|uyu|oye|[aio]h|[aeio]m|[aeio]y|[oe]v|[aeiouy])$/u

const english = /(?<=.{4})(?:ings?|e?s)$/u

/** The length of the longest word, in UTF-16 units; a longer one is returned whole. */
const longest = 40

/**
 * The stem of a folded word: the word without its Uzbek, Russian and English endings. The language isn't looked at,
 * since vacancies mix all three in two scripts. It errs towards joining words that look alike.
 */
export const stem = (word: string): string => {
  if (word.length > longest) return word
  const shorter = word.replace(uzbek, "").replace(russian, "").replace(english, "")
  return shorter === word ? word : stem(shorter)
}
