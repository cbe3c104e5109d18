import type { ResumeContent } from "../../../domain/market/Resume.ts"
import { cityStep } from "../wizard/questions/CityQuestion.ts"
import { employmentStep } from "../wizard/questions/EmploymentQuestion.ts"
import { experienceStep } from "../wizard/questions/ExperienceQuestion.ts"
import { languagesStep } from "../wizard/questions/LanguagesQuestion.ts"
import { payStep } from "../wizard/questions/PayQuestion.ts"
import { photoStep } from "../wizard/questions/PhotoQuestion.ts"
import { textStep } from "../wizard/questions/TextQuestion.ts"
import type { Field } from "./Field.ts"
import { birthYearQuestion, educationQuestion, genderQuestion, nameQuestion } from "./PersonQuestions.ts"
import * as Facts from "./ResumeFacts.ts"
import { skillsQuestion } from "./SkillsQuestion.ts"
import { soughtProfession } from "./SoughtProfession.ts"
import { offering } from "./Offered.ts"
import { languagesFact } from "./VacancyFacts.ts"

export type ResumeFieldName = keyof ResumeContent

interface ResumeField extends Field<ResumeContent> {
  /** Also asked in the short wizard. */
  readonly isQuick?: true
  /** Reveals the owner's identity: hidden where a résumé is shown without a name. */
  readonly identifies?: true
}

const optional = true

/** In the order of the questions. */
export const resumeFields: Readonly<Record<ResumeFieldName, ResumeField>> = {
  profession: { questions: soughtProfession, isQuick: true, fact: Facts.professionFact },
  city: {
    questions: [
      offering(
        "city",
        cityStep("city", {
          title: (t) => t.resumes.cityTitle,
          prompt: (t) => t.resumes.cityPrompt,
          any: true,
        }),
      ),
    ],
    isQuick: true,
    icon: "📍",
    fact: Facts.resumePlaceFact,
  },
  experience: {
    questions: [
      experienceStep("experience", {
        title: (t) => t.resumes.experienceTitle,
        prompt: (t) => t.resumes.experiencePrompt,
      }),
    ],
    isQuick: true,
    icon: "🧰",
    fact: Facts.resumeExperienceFact,
  },
  title: {
    questions: [
      textStep("title", {
        title: (t) => t.resumes.titleTitle,
        prompt: (t) => t.resumes.titlePrompt,
        example: (t) => t.resumes.titleExample,
        max: 80,
        isName: true,
        optional,
      }),
    ],
    isFreeText: true,
    fact: (_, __, { title }) => title,
  },
  name: { questions: [nameQuestion], isFreeText: true, identifies: true, fact: (_, __, { name }) => name },
  history: {
    questions: [
      textStep("history", {
        title: (t) => t.resumes.historyTitle,
        prompt: (t) => t.resumes.historyPrompt,
        example: (t) => t.resumes.historyExample,
        max: 1_500,
        isLong: true,
        optional,
      }),
    ],
    isFreeText: true,
    fact: (_, __, { history }) => history,
  },
  skills: { questions: [skillsQuestion], isFreeText: true, fact: (_, __, { skills }) => skills.join(", ") },
  languages: {
    questions: [
      languagesStep("languages", {
        title: (t) => t.resumes.languagesTitle,
        prompt: (t) => t.resumes.languagesPrompt,
        max: 8,
        optional,
      }),
    ],
    icon: "🗣",
    fact: (_, locale, content) => languagesFact(locale, content),
  },
  employment: {
    questions: [
      employmentStep("employment", {
        title: (t) => t.resumes.employmentTitle,
        prompt: (t) => t.resumes.employmentPrompt,
        many: true,
        optional,
      }),
    ],
    icon: "⏱",
    fact: Facts.resumeEmploymentFact,
  },
  pay: {
    questions: [
      payStep("pay", {
        title: (t) => t.resumes.payTitle,
        prompt: (t) => t.resumes.payPrompt,
        example: (t) => t.resumes.payExample,
        optional,
      }),
    ],
    icon: "💰",
    fact: Facts.resumePayFact,
  },
  education: { questions: [educationQuestion], icon: "🎓", fact: Facts.educationFact },
  birthYear: { questions: [birthYearQuestion], fact: Facts.bornFact },
  gender: { questions: [genderQuestion], fact: Facts.genderFact },
  about: {
    questions: [
      textStep("about", {
        title: (t) => t.resumes.aboutTitle,
        prompt: (t) => t.resumes.aboutPrompt,
        example: (t) => t.resumes.aboutExample,
        max: 1_000,
        isLong: true,
        optional,
      }),
    ],
    isFreeText: true,
    fact: (_, __, { about }) => about,
  },
  photo: {
    questions: [
      photoStep("photo", {
        title: (t) => t.resumes.photoTitle,
        prompt: (t) => t.resumes.photoPrompt,
        optional,
      }),
    ],
    identifies: true,
    fact: () => "",
  },
}

/** Next to the name, on a card and in a PDF. */
export const personFields: ReadonlyArray<ResumeFieldName> = ["birthYear", "gender"]

/** One line each, on a card and in a PDF. */
export const factFields: ReadonlyArray<ResumeFieldName> = [
  "city",
  "pay",
  "experience",
  "employment",
  "languages",
  "education",
  "skills",
]

/** Long texts, on a card and in a PDF. */
export const storyFields: ReadonlyArray<ResumeFieldName> = ["history", "about"]
