import { Array } from "effect"
import type { Entry } from "../catalogue/Catalogue.ts"
import { meantProfession, type ProfessionId } from "../catalogue/Professions.ts"
import type { Locale } from "../Locale.ts"
import { type QueryGroup, queryGroups } from "./QueryWords.ts"

type Found = ReadonlyArray<Entry<ProfessionId>>

/** The words of a group, then with one of them in another form. */
const waysToSay = (group: QueryGroup): ReadonlyArray<string> => {
  const words = group.map(({ word }) => word)
  return [
    words.join(" "),
    ...group.flatMap(({ forms }, at) =>
      forms.map((form) => words.map((word, each) => (each === at ? form : word)).join(" ")),
    ),
  ]
}

const firstFound = (ways: ReadonlyArray<string>, locale: Locale, limit: number): Found => {
  for (const way of ways) {
    const found = meantProfession(way, locale, limit)
    if (found.length > 0) return found
  }
  return []
}

/**
 * The professions that a text may mean, the best first; one alone if its whole name was typed. Understands women's
 * names of trades, Uzbek typed without its letters, and words around the name: `ищу работу водителем`.
 */
export const findWork = (typed: string, locale: Locale, limit: number): Found => {
  const found = meantProfession(typed, locale, limit)
  return found.length > 0
    ? found
    : Array.take(
        Array.dedupe(queryGroups(typed).flatMap((group) => firstFound(waysToSay(group), locale, limit))),
        limit,
      )
}
