import { Context, type Option } from "effect"

/** Phone numbers of any country. */
export class Phones extends Context.Tag("Phones")<
  Phones,
  {
    /** Parse a number written in any way to E.164 (`+` and digits); none when it isn't a valid number. */
    readonly read: (text: string) => Option.Option<string>
    /** An E.164 number in its country's national format. */
    readonly national: (number: string) => string
    /** An E.164 number as dialled from anywhere, in groups: `+998 90 123 45 67`. */
    readonly international: (number: string) => string
  }
>() {}
