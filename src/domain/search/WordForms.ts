import { fold } from "../text/Fold.ts"
import { stem } from "../text/Stem.ts"

/** Letters that look alike in both scripts, pair by pair, Latin before Cyrillic. */
const alike = "AАBВCСEЕHНKКMМOОPРTТXХaаcсeеoоpрxх"

const twins = new Map(
  (alike.match(/../gu) ?? []).flatMap(([latin = "", cyrillic = ""]) => [
    [latin, cyrillic],
    [cyrillic, latin],
  ]),
)

/** Longer words are typed in the script that they are meant in. */
const longestMark = 4

/** A short name typed on the other keyboard: `1С`, `СЕ`. */
const otherScript = (raw: string): ReadonlyArray<string> =>
  raw.length <= longestMark && Array.from(raw).every((letter) => twins.has(letter) || /\d/u.test(letter))
    ? [fold(Array.from(raw, (letter) => twins.get(letter) ?? letter).join(""))]
    : []

const foreign = /c(?!h)|w|ph|th|oo|ee|ou|(?<=[aeiou])x(?=$|[ceptiy])|(?<=[^aeiou])e$/u

/** A Latin word as it is spelt in Cyrillic: `Excel` is `eksel`, `Python` is `piton`. */
const respelt = (word: string): string =>
  fold(
    word
      .replace(/^auto/, "avto")
      .replace(/x/g, "ks")
      .replace(/ph/g, "f")
      .replace(/th/g, "t")
      .replace(/ck/g, "k")
      .replace(/c(?=[eiy])/g, "s")
      .replace(/c(?!h)/g, "k")
      .replace(/w/g, "v")
      .replace(/oo/g, "u")
      .replace(/ee/g, "i")
      .replace(/ou/g, "au")
      .replace(/(?<=[^aeiou])e$/, "")
      .replace(/(?<=[^aeiou])y(?=[^aeiou])/g, "i")
      .replace(/j/g, "dj")
      .replace(/([a-z])\1/g, "$1"),
  )

/** A foreign word as it sounds, if it is written in Latin and would be spelt otherwise in Cyrillic. */
export const soundsOf = (raw: string): ReadonlyArray<string> => {
  const word = raw.toLowerCase()
  return /^[a-z]{3,30}$/u.test(word) && foreign.test(word) ? [respelt(word)] : []
}

/** Women's names of trades and men's, as `fold` and `stem` leave them. */
const genders: ReadonlyArray<readonly [form: RegExp, ...others: ReadonlyArray<string>]> = [
  [/vshits?$/, "vshik", "ves"],
  [/shits?$/, "shik"],
  [/chits?$/, "chik"],
  [/telnits?$/, "tel"],
  [/nits?$/, "nik"],
  [/oyk$/, "oyshik"],
  [/(?<=.{4})k$/, ""],
  [/(?<=.{4})(?:sh|ih|ess|its?)$/, ""],
  [/vshik$/, "vshitsa"],
  [/shik$/, "shitsa"],
  [/oyshik$/, "oyka"],
  [/chik$/, "chitsa"],
  [/tel$/, "telnitsa"],
  [/nik$/, "nitsa"],
  [/(?<=ist|ant|ent|or|er|ir)$/, "ka", "sha"],
]

const ofOtherGender = (word: string): ReadonlyArray<string> => {
  const base = stem(word)
  const others = genders.flatMap(([form, ...endings]) =>
    form.test(base) ? endings.map((ending) => base.replace(form, ending)) : [],
  )
  return word.endsWith("ves") ? [...others, `${word.slice(0, -3)}vshitsa`] : others
}

const shortestUzbek = 5
const mostLetters = 3

/** Э is typed as е. */
const withPlainE = (word: string): ReadonlyArray<string> => (/^ye./u.test(word) ? [word.slice(1)] : [])

/** An Uzbek word typed without its letters: у for ў, к for қ. */
const withUzbekLetters = (word: string): ReadonlyArray<string> => {
  const places = Array.from(word.matchAll(/[ku]/g), ({ index }) => index)
  if (word.length < shortestUzbek || places.length === 0 || places.length > mostLetters) return []
  return places
    .reduce<ReadonlyArray<string>>(
      (all, at) => [
        ...all,
        ...all.map((each) => `${each.slice(0, at)}${each[at] === "k" ? "q" : "o"}${each.slice(at + 1)}`),
      ],
      [word],
    )
    .slice(1)
}

/** Other spellings and forms under which a typed word may stand in a text, as `fold` writes them; without itself. */
export const formsOf = (raw: string, folded: string): ReadonlyArray<string> =>
  [
    ...new Set([
      ...otherScript(raw),
      ...soundsOf(raw),
      ...ofOtherGender(folded),
      ...withPlainE(folded),
      ...withUzbekLetters(folded),
    ]),
  ].filter((form) => form !== folded && form.length > 1)
