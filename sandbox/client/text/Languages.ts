/** The languages of the bot and its stories. */
export type Language = "uz" | "ru" | "en"

const isSpoken = (code: string): code is Language => code === "uz" || code === "ru" || code === "en"

/** The first of a browser's languages that the bot speaks, else English. */
export const languageFor = (preferred: ReadonlyArray<string>): Language =>
  preferred.map((each) => each.split("-")[0]?.toLowerCase() ?? "").find(isSpoken) ?? "en"
