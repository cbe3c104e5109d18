import { Option } from "effect"
import type { ProfessionId } from "../src/domain/catalogue/Professions.ts"
import type { CityId } from "../src/domain/catalogue/Regions.ts"
import { emptyResume, type ResumeContent } from "../src/domain/market/Resume.ts"
import { parsePay } from "../src/domain/pay/ParsePay.ts"

type Row = readonly [
  profession: ProfessionId,
  title: string,
  city: CityId,
  months: number,
  pay: string,
  about: string,
  skills: ReadonlyArray<string>,
]

/** The first belongs to the regular job seeker, the next ones to others without a company, in order. */
const rows: ReadonlyArray<Row> = [
  [
    "prof_truck_driver",
    "Водитель C, CE",
    "samarqand",
    60,
    "8 млн на руки",
    "Без аварий, к ночным рейсам готов.",
    ["категория C", "категория CE", "тахограф"],
  ],
  ["prof_waiter", "Ofitsiant", "toshkent", 12, "4 mln", "Xushmuomala, tez ishlayman.", ["kassa", "rus tili"]],
  [
    "prof_cook",
    "Повар",
    "samarqand",
    48,
    "7 млн",
    "Горячий цех, банкеты до 100 человек.",
    ["горячий цех", "европейская кухня"],
  ],
  [
    "prof_backend",
    "Backend developer",
    "toshkent",
    36,
    "$1800",
    "Node, PostgreSQL, five services in production.",
    ["TypeScript", "PostgreSQL", "Docker"],
  ],
  [
    "prof_seamstress",
    "Tikuvchi",
    "namangan",
    24,
    "5 mln",
    "Trikotaj va maktab formasi.",
    ["overlok", "trikotaj"],
  ],
  [
    "prof_nurse",
    "Медсестра",
    "fargona",
    84,
    "4,5 млн",
    "Процедурный кабинет, категория.",
    ["внутривенные", "ЭКГ"],
  ],
  [
    "prof_electrician",
    "Elektrik",
    "chirchiq",
    40,
    "8 mln",
    "Oʻz asbobim bor, rasmiy ruxsatnoma bor.",
    ["shchit yigʻish", "LED"],
  ],
  ["prof_accountant", "Бухгалтер", "toshkent", 72, "9 млн", "1C, отчётность, налоги.", ["1C", "Excel"]],
  [
    "prof_smm",
    "SMM manager",
    "toshkent",
    18,
    "$500",
    "I grow pages from zero and write in three languages.",
    ["Instagram", "Figma"],
  ],
]

export const resumes: ReadonlyArray<Omit<ResumeContent, "name">> = rows.map(
  ([profession, title, city, experience, pay, about, skills]) => ({
    ...emptyResume,
    profession,
    title,
    city: Option.some(city),
    experience,
    birthYear: Option.some(1990),
    skills: [...skills],
    languages: [
      { language: "lang_name_uz", level: "level_fluent" },
      { language: "lang_name_ru", level: "level_practical" },
    ],
    employment: ["job_type_full_time"],
    pay: Option.getRight(parsePay(pay)),
    about,
  }),
)
