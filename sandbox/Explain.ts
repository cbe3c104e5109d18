import { ParseResult } from "effect"

/** What is wrong with a value, in one line. */
export const explain = (error: ParseResult.ParseError): string =>
  ParseResult.ArrayFormatter.formatErrorSync(error)
    .map(({ message, path }) => [path.join("."), message].filter((part) => part !== "").join(": "))
    .join("; ")
