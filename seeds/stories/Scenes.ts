import type { Language } from "../../src/domain/Locale.ts"
import type { ProfessionId } from "../../src/domain/catalogue/Professions.ts"
import { owners, seekers } from "../Cast.ts"
import { newcomers, type Seeded } from "../People.ts"
import { resumes } from "../Resumes.ts"
import { vacancies } from "../Vacancies.ts"

/** What a story needs of the seeded market in one language. */
export interface Scene {
  /** New to the bot. */
  readonly newcomer: Seeded
  /** The vacancy that nobody has applied for, what is searched to find it, and where the newcomer lives. */
  readonly wanted: { readonly title: string; readonly profession: ProfessionId; readonly words: string }
  readonly city: string
  readonly letter: string
  readonly question: string
  /** A vacancy with an application, whose author says this in it. */
  readonly filled: { readonly title: string; readonly applicant: Seeded; readonly says: string }
  readonly recruiter: Seeded
}

interface Choice {
  readonly wanted: ProfessionId
  readonly filled: ProfessionId
  readonly words: string
  readonly city: string
  readonly letter: string
  readonly question: string
}

const choices: Readonly<Record<Language, Choice>> = {
  uz: {
    wanted: "prof_dispatcher",
    filled: "prof_truck_driver",
    words: "dispetcher",
    city: "Samarqand",
    letter: "Uch yil dispetcher boʻlib ishladim, dushanbadan chiqa olaman.",
    question: "Rezyumemni bir necha kunga yashirsam boʻladimi?",
  },
  ru: {
    wanted: "prof_pastry",
    filled: "prof_cook",
    words: "кондитер",
    city: "Самарканд",
    letter: "Пеку торты на заказ пятый год, могу показать фотографии.",
    question: "Можно ли скрыть резюме на несколько дней?",
  },
  en: {
    wanted: "prof_frontend",
    filled: "prof_backend",
    words: "frontend",
    city: "Tashkent",
    letter: "I built two shops with React and can start on Monday.",
    question: "Can I hide my résumé for a few days?",
  },
}

const missing = (what: string): never => {
  throw new Error(`no ${what} in the seeds`)
}

/** The first vacancy of a profession whose recruiter speaks the language. */
const vacancyOf = (profession: ProfessionId, language: Language) =>
  vacancies.find(
    ({ company, content }) =>
      content.profession === profession && owners[company]?.language_code === language,
  ) ?? missing(profession)

export const sceneIn = (language: Language): Scene => {
  const { city, filled, letter, question, wanted, words } = choices[language]
  const open = vacancyOf(wanted, language)
  const answered = vacancyOf(filled, language)
  const at = resumes.findIndex(({ profession }) => profession === filled)
  return {
    newcomer: newcomers[language],
    wanted: { title: open.content.title, profession: wanted, words },
    city,
    letter,
    question,
    filled: {
      title: answered.content.title,
      applicant: seekers[at] ?? missing("applicant"),
      says: resumes[at]?.about ?? missing("letter"),
    },
    recruiter: owners[open.company] ?? missing("recruiter"),
  }
}
