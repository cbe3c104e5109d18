import type { Locale } from "../Locale.ts"

export interface ResumePdfFact {
  readonly label: string
  readonly text: string
}

/** A résumé as it is to be drawn: texts as people wrote them, the empty ones to be left out. */
export interface ResumePdf {
  readonly locale: Locale
  /** The person's name, or the position where no name is shown. */
  readonly heading: string
  readonly subheading: string
  /** Year of birth and gender, in words. */
  readonly person: string
  readonly contacts: ReadonlyArray<ResumePdfFact>
  readonly facts: ReadonlyArray<ResumePdfFact>
  /** What was written at length. */
  readonly stories: ReadonlyArray<ResumePdfFact>
  /** JPEG. */
  readonly photo: Uint8Array | undefined
  /** Milliseconds since the epoch. */
  readonly madeAt: number
}
