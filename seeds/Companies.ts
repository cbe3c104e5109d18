import type { CompanyContent } from "../src/domain/market/Company.ts"

export type SeededCompany = Omit<CompanyContent, "logo">

/** The first belongs to the regular employer, the next ones to the first of the others, in order. */
export const companies: ReadonlyArray<SeededCompany> = [
  {
    name: "Registon Logistika",
    sphere: "sphere_transport",
    city: "samarqand",
    about: "Butun mamlakat boʻylab yuk tashiymiz: 40 haydovchi, oʻz garajimiz va ustaxonamiz bor.",
  },
  {
    name: "Choyxona Navroʻz",
    sphere: "sphere_food",
    city: "toshkent",
    about: "Chilonzordagi oilaviy choyxona. Har kuni osh, somsa va kabob.",
  },
  {
    name: "Кафе «Лимон»",
    sphere: "sphere_food",
    city: "samarqand",
    about: "Кафе в старом городе: завтраки, кофе и домашняя кухня.",
  },
  {
    name: "Silk Road Tech",
    sphere: "sphere_it",
    city: "toshkent",
    about: "We build software for banks and shops. Remote first, with an office in Tashkent.",
  },
  {
    name: "Текстиль-Мир",
    sphere: "sphere_textile",
    city: "namangan",
    about: "Швейная фабрика полного цикла: 300 человек, своя столовая и автобус.",
  },
  {
    name: "Shifo Plyus",
    sphere: "sphere_med",
    city: "fargona",
    about: "Xususiy klinika: laboratoriya, UZI, stomatologiya.",
  },
  {
    name: "Стройдом Сервис",
    sphere: "sphere_construct",
    city: "chirchiq",
    about: "Ремонт квартир и домов под ключ, бригады по 5–7 человек.",
  },
]
