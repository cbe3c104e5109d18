import { foldedWords } from "../text/Fold.ts"

/** Units of what a number counts; `age` and `times` are not lengths of time. */
export type Unit = "year" | "month" | "week" | "day" | "age" | "times"

const words = (text: string): ReadonlySet<string> => new Set(foldedWords(text))

const units: Readonly<Record<Unit, ReadonlySet<string>>> = {
  year: words(
    "г гг год года году годов годик годика лет л yil yili yillik yildan yilgacha y yr yrs year years",
  ),
  month: words("м мес месяц месяца месяцев мц oy oyi oylik oydan oygacha m mo mos mon month months"),
  week: words("нед неделя недели недель неделю hafta haftadan haftagacha haftalik w wk wks week weeks"),
  day: words("д дн день дня дней kun kundan kungacha kunlik d day days"),
  age: words("yosh yoshda yoshdaman yoshli yoshim yoshi old летний летняя"),
  times: words("раз раза marta martadan times"),
}

const names = Object.entries(units) as ReadonlyArray<readonly [Unit, ReadonlySet<string>]>

/** The unit a word names; an Uzbek case ending (from, until) is accepted. */
export const unitOf = (word: string): Unit | undefined => names.find(([, forms]) => forms.has(word))?.[0]

const numerals: ReadonlyArray<readonly [number, ReadonlySet<string>]> = [
  [0, words("ноль nol zero")],
  [0.5, words("пол полгода половина половину yarim half")],
  [0.25, words("четверть chorak quarter")],
  [1, words("один одного одна bir one")],
  [1.5, words("полтора полторы полутора")],
  [2, words("два две двух пара пару ikki two couple")],
  [3, words("три трех uch three")],
  [4, words("четыре четырех toʻrt four")],
  [5, words("пять пяти besh five")],
  [6, words("шесть шести olti six")],
  [7, words("семь семи yetti seven")],
  [8, words("восемь восьми sakkiz eight")],
  [9, words("девять девяти toʻqqiz nine")],
  [10, words("десять десяти oʻn ten")],
  [11, words("одиннадцать одиннадцати eleven")],
  [12, words("двенадцать двенадцати twelve")],
  [13, words("тринадцать тринадцати thirteen")],
  [14, words("четырнадцать четырнадцати fourteen")],
  [15, words("пятнадцать пятнадцати fifteen")],
  [16, words("шестнадцать шестнадцати sixteen")],
  [17, words("семнадцать семнадцати seventeen")],
  [18, words("восемнадцать восемнадцати eighteen")],
  [19, words("девятнадцать девятнадцати nineteen")],
  [20, words("двадцать двадцати yigirma twenty")],
  [30, words("тридцать тридцати oʻttiz thirty")],
  [40, words("сорок сорока qirq forty")],
]

/** The value of a number word. */
export const numeralOf = (word: string): number | undefined =>
  numerals.find(([, forms]) => forms.has(word))?.[0]

/** Whether a number from 1 to 9 may follow: `twenty five`, `oʻn bir`. Elsewhere the teens have words of their own. */
export const isTens = (word: string): boolean =>
  word === "on" || [20, 30, 40].some((tens) => numeralOf(word) === tens)

/** Whether a word alone means half a year, unit included. */
export const isHalfYear = (word: string): boolean => word === "polgoda" || word === "polugodie"

const halves = words("yarim половиной half")
/** Whether a word after a number adds a half: `1 yarim`, `2 с половиной`, `two and a half`. */
export const isHalf = (word: string): boolean => halves.has(word)

const fillers = words("с and a an bilan и va of")
export const isFiller = (word: string): boolean => fillers.has(word)

const ands = words("и va and")
/** Whether a word adds what follows. */
export const saysAnd = (word: string): boolean => ands.has(word)

const betweens = words("до to или or yoki dan")
/** Whether a word joins the two numbers of a range. */
export const isBetween = (word: string): boolean => betweens.has(word)

const below = words("до менее меньше under below within less up kam kamroq yetmagan неполный неполного")
const reaching = words("yilgacha oygacha haftagacha kungacha")
/** Whether a word means less than the quantity beside it. */
export const saysLess = (word: string): boolean => below.has(word) || reaching.has(word)

const denied: ReadonlySet<string> = new Set(
  ["не менее", "не меньше", "не ниже", "no less", "not less", "kam emas", "кам эмас"].map((phrase) =>
    foldedWords(phrase).join(" "),
  ),
)
/** Whether two words negate "less": `не менее`. */
export const deniesLess = (first: string, second: string): boolean => denied.has(`${first} ${second}`)

const untilNow = words("dan oydan yildan haftadan kundan")
/** Whether a unit has the ending "from", so that the upper end of a range follows. */
export const saysFrom = (word: string): boolean => untilNow.has(word)

const every = words("в per за каждый каждую каждые har every")
const stretches = words("неделю день месяц год смену week day month shift hafta kun oy")
const often = words("haftasiga haftada kuniga oyiga ежедневно еженедельно daily weekly")
/** Whether two words tell how often: `в неделю`. */
export const saysOften = (first: string, second: string): boolean =>
  often.has(second) || (every.has(first) && stretches.has(second))

const experience = words("опыт опыта опытом стаж стажа tajriba tajribam tajribasi experience")
export const isExperience = (word: string): boolean => experience.has(word)

const aging = words("мне возраст age aged menga yoshim")
/** Whether a word announces an age. */
export const saysAge = (word: string): boolean => aging.has(word)

const vague = words("несколько necha several")
/** Whether a word leaves open how many. */
export const saysVaguely = (word: string): boolean => vague.has(word)

const nothing = words(
  "нет нету без никакого никакой новичок opitsiz tajribasiz yoʻq йўқ тажрибасиз no none nothing never никогда nope нисколько hech",
)
/** Whether a word means no experience. */
export const saysNone = (word: string): boolean => nothing.has(word)
