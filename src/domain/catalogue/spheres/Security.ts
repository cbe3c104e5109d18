import type { Group } from "../Grouped.ts"

export const security = {
  id: "sphere_security",
  uz: "Xavfsizlik",
  ru: "Безопасность и охрана",
  en: "Security",
  also: { uz: ["qoʻriqlash"] },
  members: [
    {
      id: "prof_guard",
      uz: "Qoʻriqchi",
      ru: "Охранник",
      en: "Security guard",
      also: { uz: ["oxrannik"], ru: ["охрана"] },
    },
    {
      id: "prof_watchman",
      uz: "Qorovul",
      ru: "Сторож",
      en: "Watchman",
      also: { ru: ["вахтёр"], en: ["caretaker"] },
    },
    {
      id: "prof_cctv",
      uz: "Videokuzatuv operatori",
      ru: "Оператор видеонаблюдения",
      en: "CCTV operator",
      also: { ru: ["видеонаблюдение"] },
    },
    { id: "prof_bodyguard", uz: "Tansoqchi", ru: "Телохранитель", en: "Bodyguard" },
    {
      id: "prof_security_head",
      uz: "Xavfsizlik xizmati boshligʻi",
      ru: "Начальник охраны",
      en: "Head of security",
      also: { ru: ["начальник службы безопасности"] },
    },
    { id: "prof_firefighter", uz: "Oʻt oʻchiruvchi", ru: "Пожарный", en: "Firefighter" },
    {
      id: "prof_inspector",
      uz: "Nazoratchi",
      ru: "Контролёр",
      en: "Inspector",
      also: { ru: ["ревизор", "контролёр-кассир"], en: ["controller"] },
    },
  ],
} as const satisfies Group
