/** A sandbox user present from the start, known to the bot by the same id. */
export interface Seeded {
  readonly id: number
  readonly first_name: string
  readonly last_name: string
  readonly username?: string
  readonly language_code: "uz" | "ru" | "en"
}

/** New to the bot, one for each language. */
export const newcomers: Readonly<Record<Seeded["language_code"], Seeded>> = {
  uz: {
    id: 800_000_001,
    first_name: "Dilnoza",
    last_name: "Karimova",
    username: "dilnoza_k",
    language_code: "uz",
  },
  ru: {
    id: 800_000_002,
    first_name: "Сергей",
    last_name: "Ким",
    username: "sergey_kim",
    language_code: "ru",
  },
  en: {
    id: 800_000_003,
    first_name: "Emma",
    last_name: "Brown",
    username: "emma_brown",
    language_code: "en",
  },
}

/** Runs the bot. */
export const operator: Seeded = {
  id: 900_000_001,
  first_name: "Kate",
  last_name: "Operator",
  username: "kate_ops",
  language_code: "en",
}

/** Two established users, an employer and a job seeker, who can be played like new ones. */
export const regulars: readonly [employer: Seeded, seeker: Seeded] = [
  {
    id: 800_000_011,
    first_name: "Malika",
    last_name: "Yusupova",
    username: "malika_hr",
    language_code: "uz",
  },
  { id: 800_000_012, first_name: "Артём", last_name: "Ли", username: "artem_li", language_code: "ru" },
]

const names: ReadonlyArray<readonly [first: string, last: string, language: Seeded["language_code"]]> = [
  ["Bobur", "Aliyev", "uz"],
  ["Нодира", "Ахмедова", "ru"],
  ["Timur", "Rashidov", "en"],
  ["Ольга", "Пак", "ru"],
  ["Kamola", "Ergasheva", "uz"],
  ["Jasur", "Toshmatov", "uz"],
  ["Гульнара", "Саидова", "ru"],
  ["Sherzod", "Qodirov", "uz"],
  ["Zarina", "Umarova", "uz"],
  ["Дмитрий", "Цой", "ru"],
  ["Aziza", "Nazarova", "en"],
  ["Otabek", "Yoʻldoshev", "uz"],
  ["Феруза", "Мирзаева", "ru"],
  ["Sanjar", "Hakimov", "uz"],
  ["Лола", "Рахимова", "ru"],
  ["Ulugʻbek", "Sodiqov", "uz"],
]

/** Users nobody plays: employers and job seekers in the background. */
export const others: ReadonlyArray<Seeded> = names.map(([first_name, last_name, language_code], index) => ({
  id: 800_000_101 + index,
  first_name,
  last_name,
  language_code,
}))

export const everybody: ReadonlyArray<Seeded> = [...regulars, ...others]
