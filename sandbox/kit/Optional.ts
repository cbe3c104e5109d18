import { Schema } from "effect"

/** A field that may be missing, but not undefined. */
export const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })
