/** Texts of questions shared by the wizards. */
export type QuestionTexts = Readonly<
  Record<
    | "allGroups"
    | "cityHint"
    | "cityUnknown"
    | "cityMeant"
    | "anyCity"
    | "professionHint"
    | "professionUnknown"
    | "professionMeant"
    | "payNoNumber"
    | "payTooMany"
    | "payUnclear"
    | "payTwoCurrencies"
    | "payOtherCurrency"
    | "payOtherPeriod"
    | "experienceHint"
    | "experienceUnread"
    | "languagesHint"
    | "languageUnknown"
    | "photoWanted"
    | "photoSent"
    | "textWanted"
    | "textEmpty"
    | "iconFirst"
    | "contactsIn",
    string
  >
> & {
  readonly tooManyLanguages: (most: number) => string
  /** Asks for the level of languages. */
  readonly languageLevel: (names: string) => string
}
