import type { Texts } from "../../../../locales/Texts.ts"

/** The texts of a question in one of the wizards that ask it. */
export interface StepWords {
  readonly title: (t: Texts) => string
  readonly prompt: (t: Texts) => string
  readonly example?: (t: Texts) => string
  readonly optional?: boolean
}
