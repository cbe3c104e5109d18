import { Record } from "effect"

/** A field's column: `birthYear` is stored as `birth_year`. */
export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The start of a statement that reads rows under the names of their fields. */
export const selecting = (table: string, fields: object): string => {
  const columns = Object.keys(fields).map((field) => `${table}.${columnOf(field)} AS "${field}"`)
  return `SELECT ${columns.join(", ")} FROM ${table}`
}

/** Encoded fields under the names of their columns. */
export const asColumns = <A>(fields: Readonly<Record<string, A>>): Record<string, A> =>
  Record.mapKeys(fields, columnOf)
