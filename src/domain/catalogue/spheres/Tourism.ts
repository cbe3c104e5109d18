import type { Group } from "../Grouped.ts"

export const tourism = {
  id: "sphere_tourism",
  uz: "Mehmonxona va turizm",
  ru: "Гостиницы и туризм",
  en: "Hotels & tourism",
  also: { uz: ["sayohat"], ru: ["отели", "путешествия"], en: ["travel"] },
  members: [
    {
      id: "prof_hotel_admin",
      uz: "Mehmonxona administratori",
      ru: "Администратор отеля",
      en: "Hotel receptionist",
      also: { ru: ["портье"] },
    },
    {
      id: "prof_maid",
      uz: "Xona tozalovchi",
      ru: "Горничная",
      en: "Room attendant",
      also: { en: ["hotel maid"] },
    },
    {
      id: "prof_hotel_manager",
      uz: "Mehmonxona menejeri",
      ru: "Управляющий отелем",
      en: "Hotel manager",
      also: { ru: ["менеджер гостиницы"] },
    },
    {
      id: "prof_bellboy",
      uz: "Hammol",
      ru: "Носильщик",
      en: "Bellboy",
      also: { uz: ["shveytsar"], ru: ["швейцар", "белбой"], en: ["porter"] },
    },
    {
      id: "prof_tour_manager",
      uz: "Turizm menejeri",
      ru: "Менеджер по туризму",
      en: "Travel agent",
      also: { uz: ["turagent"], ru: ["турагент"], en: ["tour manager"] },
    },
    {
      id: "prof_guide",
      uz: "Gid",
      ru: "Гид",
      en: "Tour guide",
      also: { uz: ["ekskursiya yetakchisi"], ru: ["экскурсовод"] },
    },
    {
      id: "prof_ticket_agent",
      uz: "Chipta kassiri",
      ru: "Авиакассир",
      en: "Ticket agent",
      also: { uz: ["aviakassir", "avia chiptalar"], ru: ["билетный кассир"] },
    },
    {
      id: "prof_steward",
      uz: "Styuardessa",
      ru: "Бортпроводник",
      en: "Flight attendant",
      also: { uz: ["bort kuzatuvchisi"], ru: ["стюардесса", "стюард"], en: ["stewardess"] },
    },
  ],
} as const satisfies Group
