import type { CapName } from "../../domain/market/Caps.ts"

/** Those that nobody is refused by: what is more is not told. */
export type SilentCap = "offers" | "notices"

/** What somebody reads who is over a cap. */
export interface CapTexts {
  /** How many of what there may be, or within which period. */
  readonly rules: Readonly<
    Record<Exclude<CapName, SilentCap | "refusals">, (most: string, period: string) => string>
  >
  /** How long a company is left alone that refused. */
  readonly refused: (period: string) => string
  /** How there will be room again. */
  readonly ways: Readonly<Record<Exclude<CapName, SilentCap>, string>>
  /** When time alone makes room. */
  readonly again: (moment: string) => string
}
