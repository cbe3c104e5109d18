import { Array, Option, Schema } from "effect"
import type { Locale } from "../Locale.ts"

/**
 * Something to choose. Its id is stored for ever: lower-case ASCII letters, digits, `_` and `-`, at most 24. Its labels are
 * shown, never stored, and may be reworded.
 */
export interface Entry<Id extends string = string> extends Readonly<Record<Locale, string>> {
  readonly id: Id
  /** Other words people look for it by. */
  readonly also?: Readonly<Partial<Record<Locale, ReadonlyArray<string>>>>
}

/** Entries in the order in which they are shown. */
export interface Catalogue<Id extends string> {
  readonly entries: Array.NonEmptyReadonlyArray<Entry<Id>>
  readonly ids: Array.NonEmptyReadonlyArray<Id>
  /** What decodes an id. */
  readonly Id: Schema.Schema<Id>
  readonly get: (id: Id) => Entry<Id>
  readonly label: (id: Id, locale: Locale) => string
}

export const makeCatalogue = <const Id extends string>(
  entries: Array.NonEmptyReadonlyArray<Entry<Id>>,
): Catalogue<Id> => {
  const byId = new Map<unknown, Entry<Id>>(entries.map((entry) => [entry.id, entry]))
  const ids = Array.map(entries, ({ id }) => id)
  const get = (id: Id): Entry<Id> => Option.getOrThrow(Option.fromNullable(byId.get(id)))
  return {
    entries,
    ids,
    // A literal of hundreds is tried one by one, 25 µs for the last.
    Id: Schema.declare((input): input is Id => byId.has(input), {
      description: "an id of the catalogue",
      arbitrary: () => (fc) => fc.constantFrom(...ids),
    }),
    get,
    label: (id, locale) => get(id)[locale],
  }
}
