/** A cover letter saved for reuse. `slot` numbers a person's letters from 1. */
export interface Letter {
  readonly slot: number
  readonly text: string
}

/** The maximum length of a letter, in UTF-16 units. */
export const letterLength = 600

/** Replaced in a saved letter by the vacancy's title and the company's name. */
export const placeholders = { title: "{title}", company: "{company}" } as const

/** Fill a saved letter's placeholders for one vacancy. */
export const fillIn = (
  text: string,
  { company, title }: { readonly title: string; readonly company: string },
): string =>
  text.replace(/\{\s*(title|company)\s*\}/giu, (_, name: string) =>
    name.toLowerCase() === "title" ? title : company,
  )
