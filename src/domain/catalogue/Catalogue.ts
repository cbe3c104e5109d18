import { Array, Option, Schema } from "effect"
import type { Language, Locale } from "../Locale.ts"
import { toCyrillic } from "../text/UzbekCyrillic.ts"

/**
 * An item to choose, as it is written down. Its id is stored permanently: lower-case ASCII letters, digits, `_` and `-`,
 * at most 24 characters. Labels are shown, never stored, and may be reworded.
 */
export interface CatalogueItem<Id extends string = string> extends Readonly<Record<Language, string>> {
  readonly id: Id
  /** Synonyms people search for it by. */
  readonly also?: Readonly<Partial<Record<Language, ReadonlyArray<string>>>>
}

/** An item with a label in every locale. */
export interface Entry<Id extends string = string>
  extends CatalogueItem<Id>, Readonly<Record<Locale, string>> {}

/** Add the label in Cyrillic, made when it is first asked for: hundreds of them would slow down every start. */
export const inEveryScript = <const Item extends CatalogueItem>(
  item: Item,
): Item & Readonly<Record<Locale, string>> => {
  let cyrillic: string | undefined
  return {
    ...item,
    get "uz-Cyrl"() {
      cyrillic ??= toCyrillic(item.uz)
      return cyrillic
    },
  }
}

/** Entries in display order. */
export interface Catalogue<Id extends string> {
  readonly entries: Array.NonEmptyReadonlyArray<Entry<Id>>
  readonly ids: Array.NonEmptyReadonlyArray<Id>
  /** The schema of an id. */
  readonly Id: Schema.Schema<Id>
  readonly get: (id: Id) => Entry<Id>
  readonly label: (id: Id, locale: Locale) => string
}

export const makeCatalogue = <const Id extends string>(
  items: Array.NonEmptyReadonlyArray<CatalogueItem<Id>>,
): Catalogue<Id> => {
  const entries: Array.NonEmptyReadonlyArray<Entry<Id>> = Array.map(items, inEveryScript)
  const byId = new Map<unknown, Entry<Id>>(entries.map((entry) => [entry.id, entry]))
  const ids = Array.map(entries, ({ id }) => id)
  const get = (id: Id): Entry<Id> => Option.getOrThrow(Option.fromNullable(byId.get(id)))
  return {
    entries,
    ids,
    // Schema.Literal tries its members one by one: with hundreds, the last takes 25 µs.
    Id: Schema.declare((input): input is Id => byId.has(input), {
      description: "an id of the catalogue",
      arbitrary: () => (fc) => fc.constantFrom(...ids),
    }),
    get,
    label: (id, locale) => get(id)[locale],
  }
}
