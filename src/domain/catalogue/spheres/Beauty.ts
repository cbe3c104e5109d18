import type { Group } from "../Grouped.ts"

export const beauty = {
  id: "sphere_beauty",
  uz: "Goʻzallik va sport",
  ru: "Красота и спорт",
  en: "Beauty & sport",
  also: { uz: ["salon", "fitnes"], ru: ["салон", "фитнес"], en: ["salon", "fitness"] },
  members: [
    {
      id: "prof_hairdresser",
      uz: "Sartarosh",
      ru: "Парикмахер",
      en: "Hairdresser",
      also: { ru: ["стилист"], en: ["hair stylist"] },
    },
    {
      id: "prof_barber",
      uz: "Barber",
      ru: "Барбер",
      en: "Barber",
      also: { uz: ["erkaklar sartaroshi"], ru: ["мужской парикмахер"] },
    },
    {
      id: "prof_manicure",
      uz: "Manikyur ustasi",
      ru: "Мастер маникюра",
      en: "Nail technician",
      also: { uz: ["pedikyur"], ru: ["педикюр", "ногти", "ногтевой сервис"], en: ["manicure"] },
    },
    {
      id: "prof_makeup",
      uz: "Vizajist",
      ru: "Визажист",
      en: "Make-up artist",
      also: { ru: ["гримёр"], en: ["makeup"] },
    },
    {
      id: "prof_lash",
      uz: "Qosh va kiprik ustasi",
      ru: "Мастер бровей и ресниц",
      en: "Brow and lash artist",
      also: { ru: ["бровист", "лешмейкер"] },
    },
    {
      id: "prof_cosmetologist",
      uz: "Kosmetolog",
      ru: "Косметолог",
      en: "Cosmetologist",
      also: { en: ["beautician"] },
    },
    {
      id: "prof_masseur",
      uz: "Massajchi",
      ru: "Массажист",
      en: "Massage therapist",
      also: { uz: ["uqalovchi"], ru: ["массаж"], en: ["masseur"] },
    },
    {
      id: "prof_fitness",
      uz: "Fitnes murabbiyi",
      ru: "Фитнес-тренер",
      en: "Fitness trainer",
      also: { ru: ["инструктор тренажёрного зала"], en: ["gym instructor"] },
    },
    {
      id: "prof_coach",
      uz: "Sport murabbiyi",
      ru: "Тренер по спорту",
      en: "Sports coach",
      also: { uz: ["futbol murabbiyi"], ru: ["спортивный тренер"] },
    },
  ],
} as const satisfies Group
