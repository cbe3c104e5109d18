import { fewMarks } from "./CombiningMarks.ts"

const apostrophes = /['`´ʹʻʼʽʾʿˈˊˋ՚‘’‛′‵ꞌ＇]/gu
/** Whole phrases in one Arabic letter, whose expansion would make a text eighteen times as long. */
const phrases = /[\ufdf0-\ufdfd]/gu
const invisible = /\p{Default_Ignorable_Code_Point}/gu
const marks = /[\u0300-\u036f\u20d0-\u20ff]/gu
const digits = /[\u0660-\u0669\u06f0-\u06f9]/gu
const separators = /[^\p{L}\p{M}\p{N}]+/gu

/** Uzbek's official transliteration (ё is already е), then letters of Karakalpak, Kazakh, Kyrgyz and Ukrainian. */
const latin = new Map(
  [
    "аa бb вv гg дd еe жj зz иi йy кk лl мm нn оo пp рr сs тt уu фf хx цs чch шsh щsh ъ ыi ь эe юyu яya ўo қq ғg ҳh",
    "әa ңn өo ұu үu һh іi ҷj єye ґg",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** Drop case, accents, apostrophes and invisible characters. Lower-cased first, so that ẞ gets its capital SS. */
const plain = (text: string): string =>
  fewMarks(text)
    .replace(phrases, " ")
    .replace(apostrophes, "")
    .normalize("NFKD")
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replace(invisible, "")
    .replace(/и\u0306/g, "й")
    .replace(/у\u0306/g, "ў")
    .replace(/c\u0327/g, "ch")
    .replace(/s[\u0326\u0327]/g, "sh")
    .replace(marks, "")
    .replace(apostrophes, "")
    .replace(/ς/g, "σ")
    .replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

/** ц is `ts` only between vowels, and е is `ye` except after a consonant: лицей, litsey; цемент, sement; ер, yer. */
const transliterate = (text: string): string =>
  text
    .replace(/[ъь]/g, "")
    .replace(/(?<=[aeiouаеиоуўыэюяіә])ц(?=[aeiouаеиоуўыэюя])/g, "ts")
    .replace(/(?<![b-df-hj-np-tv-zбвгджзйклмнпрстфхцчшщқғҳң])е/g, "ye")
    .replace(/[Ѐ-ӿ]/g, (letter) => latin.get(letter) ?? letter)

/**
 * Normalise a text for search, both when indexing and when querying: words of Latin letters and digits, separated by
 * one space. The result is for comparison only and isn't readable.
 *
 * Cyrillic becomes Latin by Uzbek's rules, whatever the language, so ҳайдовчи, haydovchi and ҳaydovchi match, and so do
 * водитель and voditel. Where people disagree, all spellings become one: no apostrophes (oʻ and ў are o), x is h
 * (хайдовчи is typed where a keyboard has no ҳ), ç and ş are ch and sh, ё, yo and е are one, and silent after a consonant (шофёр, shofyor,
 * шофер; kuryer, kurer). Letters of other scripts stay, without accents.
 *
 * Total; idempotent; at most 12 times as long as the input, in UTF-16 units.
 */
export const fold = (text: string): string =>
  transliterate(plain(text))
    .replace(/x/g, "h")
    .replace(/(?<=[b-df-hj-np-tv-xz])y+[eo]/g, "e")
    .replace(/(?<!y)y+[eo]/g, "ye")
    .replace(separators, " ")
    .normalize("NFC")
    .trim()

/** The folded words of a text. */
export const foldedWords = (text: string): ReadonlyArray<string> =>
  fold(text)
    .split(" ")
    .filter((word) => word !== "")
