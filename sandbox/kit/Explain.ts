import { ParseResult } from "effect"

/** A one-line description of what is wrong with a value. */
export const explain = (error: ParseResult.ParseError): string =>
  ParseResult.ArrayFormatter.formatErrorSync(error)
    .map(({ message, path }) => [path.join("."), message].filter((part) => part !== "").join(": "))
    .join("; ")
