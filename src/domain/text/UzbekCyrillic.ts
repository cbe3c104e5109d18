import type { Locale } from "../Locale.ts"
import { cyrillicStems, cyrillicWords, latinNames } from "./UzbekCyrillicWords.ts"

/** Letters that stand for themselves, and pairs that stand for one. */
const letters = new Map(
  (
    "a а|b б|d д|f ф|g г|h ҳ|i и|j ж|k к|l л|m м|n н|o о|p п|q қ|r р|s с|t т|u у|v в|x х|y й|z з|" +
    "oʻ ў|gʻ ғ|sh ш|ch ч|ts ц|ya я|yu ю|yo ё|yoʻ йў|sʼh сҳ|ʼ ъ"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
)

/** Apostrophes as Uzbek writes them: ʻ makes another letter of o and g, ʼ stands for tutuq belgisi. */
const spelled = (word: string): string =>
  word.replace(/(?<=[og])[ʻʼ‘’'`´]/giu, "ʻ").replace(/(?<![og])[ʻʼ‘’'`´]/giu, "ʼ")

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `text` in the case of `like`: a capital, capitals, or small letters. */
const inCaseOf = (like: string, text: string): string => {
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return text.toUpperCase()
  return like.slice(0, 1) === like.slice(0, 1).toLowerCase() ? text : capital(text)
}

const isVowel = (letter: string): boolean => /[aeiouʻ]/iu.test(letter)

/** `е` is э at the start of a word and after a vowel; `ye` is е there, and ье after a consonant. */
const cyrillicE = (letter: string, before: string): string => {
  if (letter === "e") return before === "" || isVowel(before) ? "э" : "е"
  return before === "" || isVowel(before) ? "е" : "ье"
}

const piece = /yoʻ|y[aeou]|oʻ|gʻ|sʼh|sh|ch|ts(?=iy)|ʼ|[a-z]/giu

/** Letter by letter; `before` is what precedes in the same word. */
const spell = (word: string, before = ""): string =>
  word.replace(piece, (found, at: number) => {
    const small = found.toLowerCase()
    const cyrillic =
      small === "e" || small === "ye"
        ? cyrillicE(small, word.slice(at - 1, at) || before)
        : (letters.get(small) ?? found)
    return inCaseOf(found, cyrillic)
  })

/** The longest beginning of a word that satisfies a condition; empty if none does. */
const longestStart = (word: string, shortest: number, has: (start: string) => boolean): string => {
  for (let length = word.length; length >= shortest; length--)
    if (has(word.slice(0, length))) return word.slice(0, length)
  return ""
}

/** Shorter names stand alone: an ending could make another word of them. */
const shortestName = 3

const convert = (written: string): string => {
  const word = spelled(written)
  const small = word.toLowerCase()
  if (latinNames.has(word)) return written
  const whole = cyrillicWords.get(small)
  if (whole !== undefined) return inCaseOf(word, whole)
  const name = longestStart(word, shortestName, (start) => latinNames.has(start))
  const stem = name === "" ? longestStart(small, 3, (start) => cyrillicStems.has(start)) : name
  const cyrillic = name === "" ? inCaseOf(word.slice(0, stem.length), cyrillicStems.get(stem) ?? "") : name
  return cyrillic + spell(word.slice(stem.length), stem.slice(-1))
}

/** Words converted already: the texts have few thousand, and each many times. */
const known = new Map<string, string>()
const mostKnown = 10_000

const wordInCyrillic = (written: string): string => {
  const before = known.get(written)
  if (before !== undefined) return before
  const cyrillic = convert(written)
  if (known.size >= mostKnown) known.clear()
  known.set(written, cyrillic)
  return cyrillic
}

/** What is no word of Uzbek: markup, character references, addresses, @names, commands. */
const untouched =
  /<[^<>]*>|&[a-z\d#]+;|\b[a-z]+:\/\/\S+|\bt\.me\/\S+|[\w.+-]{0,64}@[\w.-]*|(?<![\p{L}\d/])\/[a-z]+\b/giu
const uzbekWord = /[a-z][a-zʻʼ‘’'`´]*/giu

const either = new RegExp(`${untouched.source}|${uzbekWord.source}`, "giu")
const isUzbekWord = new RegExp(`^${uzbekWord.source}$`, "iu")

/**
 * Uzbek in Latin letters as Uzbek in Cyrillic ones. Markup, addresses, @names, commands and names that are written in
 * Latin letters everywhere stay; so does whatever is Cyrillic already. Total; idempotent.
 */
export const toCyrillic = (text: string): string =>
  text.replace(either, (found) => (isUzbekWord.test(found) ? wordInCyrillic(found) : found))

/** A text of Uzbek in the script of a locale. Texts of other languages stay as they are. */
export const inScriptOf = (locale: Locale, text: string): string =>
  locale === "uz-Cyrl" ? toCyrillic(text) : text
