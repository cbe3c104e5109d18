import { Context, type Option } from "effect"

/** Phone numbers of any country. */
export class Phones extends Context.Tag("Phones")<
  Phones,
  {
    /** Parse a number written in any way to E.164 (`+` and digits); none when it isn't a valid number. */
    readonly read: (text: string) => Option.Option<string>
    /** An E.164 number in its country's national format. */
    readonly national: (number: string) => string
    /** An E.164 number as dialled from the home country: with the country code if it is foreign. */
    readonly dialled: (number: string) => string
  }
>() {}
