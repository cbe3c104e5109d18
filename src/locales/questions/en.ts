import { counting } from "../format/Counting.ts"
import type { QuestionTexts } from "./Texts.ts"

const languages = counting("en", { one: "language", other: "languages" })

export const questionsEn: QuestionTexts = {
  allGroups: "‹ All",
  cityHint: "Choose a region, or write the name of the city.",
  cityUnknown: "I don’t know such a city. Check the spelling, or choose a region.",
  cityMeant: "Which one did you mean?",
  anyCity: "Any city",
  professionHint: "Choose a field, or write the profession in your own words.",
  professionUnknown: "I found no such profession. Try another word, or choose a field.",
  professionMeant: "Which one is the closest?",
  payNoNumber: "I don’t see a sum there. Write it in numbers.",
  payTooMany: "I see more than two numbers there. Write one sum, or from and to.",
  payUnclear: "I’m not sure about that sum. Add “mln”, “$” or “a day” to it.",
  payTwoCurrencies: "I see two currencies there. Write the sum in one of them.",
  payOtherCurrency: "I don’t know that currency. Write the sum in soʻm, $, € or ₽.",
  payOtherPeriod: "Write the pay for one hour, day, shift or month. Example: 200 000 a day.",
  experienceHint: "Choose, or write how long in years or months.",
  experienceUnread: "I don’t see a length of time there. Example: 2 years, or 6 months.",
  languagesHint:
    "Tap a language to add it; tap again for a better level. Or write, for example: English, fluent.",
  languageUnknown: "I don’t know such a language. Choose one of the buttons.",
  languageLevel: (names) => `How well: ${names}?`,
  tooManyLanguages: (most) => `At most ${languages(most)}, please. Take one out first.`,
  photoWanted: "A picture is needed here. Send it as a photo, not as a file.",
  photoSent: "photo added",
  textWanted: "Please write it in words.",
  contactsIn:
    "Phones, links and names with @ are not shown here, only after both share contacts. Please write it without them.",
  iconFirst: "Begin it with a letter or a digit, please: signs and emoji may stand further on.",
  textEmpty: "There is nothing in it. Write at least one word.",
}
