import { Either, ParseResult, Schema } from "effect"
import type { DataCipher } from "../../../services/DataCipher.ts"
import { RecentTexts } from "../RecentTexts.ts"
import { type SealedColumn, sealedColumn } from "./SealedColumn.ts"

/** Opens what was opened lately from memory. */
const remembering = (open: SealedColumn["open"]): SealedColumn["open"] => {
  const recent = new RecentTexts()
  return (stored) => {
    const known = recent.get(stored)
    if (known !== undefined) return Either.right(known)
    return Either.map(open(stored), (text) => {
      recent.add(stored, text)
      return text
    })
  }
}

/** Rows of what is searched are read again and again: those are kept in memory for a while. */
type Reads = "often" | "seldom"

/**
 * Texts of a table that are stored sealed. An empty one stays empty: it hides nothing, and is what a column has by default.
 * Made once a layer: a schema built at the call would cost more than the sealing.
 */
export const sealedTexts = (cipher: DataCipher["Type"], table: string, reads: Reads = "seldom") => {
  const text = (column: string) => {
    const { open, seal } = sealedColumn(cipher, `${table}.${column}`)
    const opened = reads === "often" ? remembering(open) : open
    return Schema.transformOrFail(Schema.String, Schema.String, {
      strict: true,
      decode: (stored, _, ast) =>
        stored === ""
          ? ParseResult.succeed("")
          : Either.mapLeft(opened(stored), () => new ParseResult.Type(ast, undefined)),
      encode: (told) => ParseResult.succeed(told === "" ? "" : seal(told)),
    })
  }
  return {
    /** As long as `schema` allows, or of any length. */
    text: (column: string, schema: Schema.Schema<string> = Schema.String) =>
      Schema.compose(text(column), schema),
    /** A value kept as the JSON of it. */
    json: <A, I>(column: string, schema: Schema.Schema<A, I>) =>
      Schema.compose(text(column), Schema.parseJson(schema)),
  }
}
