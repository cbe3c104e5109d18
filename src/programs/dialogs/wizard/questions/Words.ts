import type { Texts } from "../../../../locales/Texts.ts"

/** What a question that several wizards ask is called in one of them. */
export interface StepWords {
  readonly title: (t: Texts) => string
  readonly prompt: (t: Texts) => string
  readonly example?: (t: Texts) => string
  readonly optional?: boolean
}
