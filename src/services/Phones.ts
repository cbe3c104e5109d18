import { Context, type Option } from "effect"

/** Phone numbers of any country. */
export class Phones extends Context.Tag("Phones")<
  Phones,
  {
    /** `+` and digits (E.164), of whatever way people write it; none when there is no such number. */
    readonly read: (text: string) => Option.Option<string>
    /** A number that was read, as people of its country write it. */
    readonly national: (number: string) => string
    /** A number that was read, as it is dialled from the home country: with its country's code when it is foreign. */
    readonly dialled: (number: string) => string
  }
>() {}
