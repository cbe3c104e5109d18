import type { Group } from "../Grouped.ts"

export const law = {
  id: "sphere_law",
  uz: "Huquq",
  ru: "Юриспруденция",
  en: "Law",
  also: { uz: ["yuridik"], ru: ["право"], en: ["legal"] },
  members: [
    {
      id: "prof_lawyer",
      uz: "Yurist",
      ru: "Юрист",
      en: "Lawyer",
      also: { uz: ["huquqshunos", "yuriskonsult"], ru: ["юрисконсульт"], en: ["legal counsel"] },
    },
    {
      id: "prof_advocate",
      uz: "Advokat",
      ru: "Адвокат",
      en: "Attorney",
      also: { en: ["advocate", "barrister"] },
    },
    {
      id: "prof_legal_assistant",
      uz: "Yurist yordamchisi",
      ru: "Помощник юриста",
      en: "Paralegal",
      also: { en: ["legal assistant"] },
    },
    {
      id: "prof_notary_assistant",
      uz: "Notarius yordamchisi",
      ru: "Помощник нотариуса",
      en: "Notary assistant",
      also: { uz: ["notarius"], ru: ["нотариус"], en: ["notary"] },
    },
    {
      id: "prof_compliance",
      uz: "Komplayens mutaxassisi",
      ru: "Специалист по комплаенсу",
      en: "Compliance officer",
    },
  ],
} as const satisfies Group
