import type { Locale } from "../Locale.ts"
import { foldedWords } from "../text/Fold.ts"
import type { Entry } from "./Catalogue.ts"
import { type CityId, meantCity, meantRegion, type RegionId } from "./Regions.ts"

const setOf = (words: string): ReadonlySet<string> => new Set(foldedWords(words))

const ofDistrict = setOf("район районе р н tuman tumani tumanida district")

/** Words beside the name of a city or a district, as people write them: `г. Ташкент`, `Toshkent shahri`. */
const beside = setOf(
  `г гор город городе города городской в во на из по мкр массив массиве ш sh shahar shahri shahridan shahrida shahriga
   dahasi mavze mahalla city town in at of the Узбекистан Oʻzbekiston Uzbekistan`,
)

const russianAdjective = /sk(?:iy|aya|oye|oy|om|ogo|uyu)$/u

/** The words of a place's name without those beside it; all of them, if there are no others. */
const nameOf = (typed: string): ReadonlyArray<string> => {
  const words = foldedWords(typed)
  const isDistrict = words.some((word) => ofDistrict.has(word))
  const name = words
    .filter((word) => !beside.has(word) && !ofDistrict.has(word))
    .map((word) => (isDistrict ? word.replace(russianAdjective, "") : word))
  return name.length > 0 ? name : words
}

/** The places that a text may mean: cities, the best first, or a region. */
export interface MeantPlace {
  readonly cities: ReadonlyArray<Entry<CityId>>
  readonly region: Entry<RegionId> | undefined
}

const shortest = 4

/** The only city that words name one by one: `Ташкент, Чиланзар`. */
const cityAmong = (words: ReadonlyArray<string>, locale: Locale): ReadonlyArray<Entry<CityId>> => {
  const named = new Set(
    words
      .filter((word) => word.length >= shortest)
      .map((word) => meantCity(word, locale, 2))
      .flatMap((found) => (found.length === 1 ? found : [])),
  )
  return named.size === 1 ? [...named] : []
}

/** Uzbek case endings, which a name may also just end in. */
const caseEnding = /(?<=.{4})(?:dan|dagi|da|ga|ning|lik)$/u

const named = (words: ReadonlyArray<string>, locale: Locale, limit: number): MeantPlace => {
  const name = words.join(" ")
  const cities = meantCity(name, locale, limit)
  const [region] = cities.length === 0 ? meantRegion(name, locale, 1) : []
  return { cities, region }
}

/** Find a city by its name or a district's, as people write it; one alone if its whole name was typed. Else a region. */
export const findPlace = (typed: string, locale: Locale, limit: number): MeantPlace => {
  const words = nameOf(typed)
  const ways = [words, words.map((word) => word.replace(caseEnding, ""))]
  const found = ways
    .map((way) => named(way, locale, limit))
    .find(({ cities, region }) => cities.length > 0 || region !== undefined)
  return found ?? { cities: cityAmong(words, locale), region: undefined }
}
