import { Schema } from "effect"

/** A field that may be left out, and is not undefined when it is there. */
export const optional = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })
