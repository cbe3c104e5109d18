import { Context, type Effect, type Option } from "effect"
import type { VacancyContent } from "../domain/market/Vacancy.ts"
import type { StorageError } from "./StorageError.ts"

/** What is paid for the same profession in the same region. */
export class MarketPay extends Context.Tag("MarketPay")<
  MarketPay,
  {
    /** The median of the newest published offers, UZS a month; none where there are too few. */
    readonly median: (
      vacancy: Pick<VacancyContent, "profession" | "city">,
    ) => Effect.Effect<Option.Option<number>, StorageError>
  }
>() {}
