import type { CapName } from "../../domain/market/Caps.ts"

/** Caps that never refuse an action: excess notices are not sent, and excess charts not drawn. */
export type SilentCap = "charts" | "offers" | "notices"

/** Texts for people who exceed a cap. */
export interface CapTexts {
  /** The cap itself: how many at a time, or within which period. */
  readonly rules: Readonly<
    Record<Exclude<CapName, SilentCap | "refusals">, (most: string, period: string) => string>
  >
  /** `period` is how long the applicant can't apply to a company that rejected them. */
  readonly refused: (period: string) => string
  /** How to get below the cap. */
  readonly ways: Readonly<Record<Exclude<CapName, SilentCap>, string>>
  /** Used when only time helps. */
  readonly again: (moment: string) => string
}
