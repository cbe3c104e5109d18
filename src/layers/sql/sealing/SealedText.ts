import { Either, ParseResult, Schema } from "effect"
import type { DataCipher } from "../../../services/DataCipher.ts"
import { RecentTexts } from "../RecentTexts.ts"
import { type SealedColumn, sealedColumn } from "./SealedColumn.ts"

/** Decrypt with a cache of recent texts. */
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

/** How often the texts are read: those searched often are cached for a while. */
type Reads = "often" | "seldom"

/**
 * Schemas of a table's sealed texts. Empty text stays empty: it reveals nothing, and is the columns' default. Make them
 * once per layer: building a schema per call costs more than encrypting.
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
      encode: (text) => ParseResult.succeed(text === "" ? "" : seal(text)),
    })
  }
  return {
    /** A text with the length limit of `schema`, by default unlimited. */
    text: (column: string, schema: Schema.Schema<string> = Schema.String) =>
      Schema.compose(text(column), schema),
    /** A value stored as sealed JSON. */
    json: <A, I>(column: string, schema: Schema.Schema<A, I>) =>
      Schema.compose(text(column), Schema.parseJson(schema)),
  }
}
