import { Language } from "../Locale.ts"
import { foldedWords } from "../text/Fold.ts"
import { stem } from "../text/Stem.ts"
import { type ProfessionId, professions, professionsOf, sphereOf } from "./Professions.ts"

const stemsOf = (id: ProfessionId, language: Language): ReadonlyArray<string> =>
  foldedWords(professions.label(id, language)).map(stem)

const contains = (kind: ReadonlyArray<string>, general: ReadonlyArray<string>): boolean =>
  kind.length > general.length && general.every((word) => kind.includes(word))

/** Names alike in one language only are mostly chance: `Администратор`, `Системный администратор`. */
const leastLanguages = 2

const isKindOf = (kind: ProfessionId, general: ProfessionId): boolean =>
  Language.literals.filter((language) => contains(stemsOf(kind, language), stemsOf(general, language)))
    .length >= leastLanguages

const known = new Map<ProfessionId, ReadonlyArray<ProfessionId>>()

/**
 * The professions of the same sphere that a profession is a kind of, by their names: a truck driver is a driver. So the
 * filter `Driver` finds truck drivers, and `Truck driver` doesn't find all drivers.
 */
export const generalOf = (id: ProfessionId): ReadonlyArray<ProfessionId> => {
  const found = known.get(id) ?? professionsOf(sphereOf(id)).ids.filter((other) => isKindOf(id, other))
  known.set(id, found)
  return found
}
