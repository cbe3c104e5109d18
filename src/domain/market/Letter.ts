/** A cover letter kept for the next time: one of the few that a person has, by its place among them from 1 on. */
export interface Letter {
  readonly slot: number
  readonly text: string
}

/** UTF-16 units of a letter as it is written. */
export const letterLength = 600

/** In place of which a saved letter names the vacancy and its company. */
export const placeholders = { title: "{title}", company: "{company}" } as const

/** A saved letter as it goes to one vacancy. */
export const fillIn = (
  text: string,
  { company, title }: { readonly title: string; readonly company: string },
): string =>
  text.replace(/\{\s*(title|company)\s*\}/giu, (_, name: string) =>
    name.toLowerCase() === "title" ? title : company,
  )
