import type { Locale } from "../Locale.ts"

export interface ResumePdfFact {
  readonly label: string
  readonly text: string
}

/** The content of a résumé file: texts as people wrote them; empty ones are left out when drawn. */
export interface ResumePdf {
  readonly locale: Locale
  /** The person's name, or the position where no name is shown. */
  readonly heading: string
  readonly subheading: string
  /** Year of birth and gender, in words. */
  readonly person: string
  readonly contacts: ReadonlyArray<ResumePdfFact>
  readonly facts: ReadonlyArray<ResumePdfFact>
  /** Long free texts. */
  readonly stories: ReadonlyArray<ResumePdfFact>
  /** JPEG. */
  readonly photo: Uint8Array | undefined
  /** Milliseconds since the epoch. */
  readonly madeAt: number
}
