import { Context, type Effect, type Option } from "effect"
import type { VacancyContent } from "../domain/market/Vacancy.ts"
import type { StorageError } from "./StorageError.ts"

/** Typical pay for a profession in a region. */
export class MarketPay extends Context.Tag("MarketPay")<
  MarketPay,
  {
    /** The median of the newest published offers, UZS per month; none with too few offers. */
    readonly median: (
      vacancy: Pick<VacancyContent, "profession" | "city">,
    ) => Effect.Effect<Option.Option<number>, StorageError>
  }
>() {}
