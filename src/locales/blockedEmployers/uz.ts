import { counting } from "../format/Counting.ts"
import type { BlockedEmployersTexts } from "./Texts.ts"

export const blockedEmployersUz: BlockedEmployersTexts = {
  open: "Kompaniyalardan yashirinish",
  title: "Sizni kimlar koʻrmaydi",
  none: "Hozircha hech kimdan yashirinmagansiz.",
  meaning:
    "Roʻyxatingizdagi kompaniyalar sizni topmaydi va hech bir rezyumengiz boʻyicha taklif qila olmaydi.",
  meaningShown: "Biror rezyumengiz ochiq yoki anonim boʻlsa, kompaniya sizni yana topadi.",
  stillYours:
    "Vakansiyalarini avvalgidek koʻrasiz. Oʻzingiz ariza yuborgan joyda va chatlarda sizni koʻrishadi.",
  hint: "Masalan, hozir ishlayotgan joyingizdan yashirining.",
  add: "Kompaniya qoʻshish",
  companyTitle: "Kompaniya",
  companyPrompt: "Qaysi kompaniya sizni koʻrmasin? Nomini yoki uning boshini yozing.",
  companyExample: "Misol: Registon Logistika",
  choose: "Sizni koʻrmasligi kerak boʻlganini bosing.",
  more: "Bundaylar koʻp: keraklisi chiqishi uchun nomini toʻliqroq yozing.",
  nothing: "Bunday nomli kompaniya yoʻq.",
  nothingHint: "Boshqacha yozib koʻring. Bu yerda sizni faqat botdagi kompaniyalar koʻra oladi.",
  again: "Boshqa nom yozish",
  hide: "Rezyumemni koʻrsatmaslik",
  show: "Rezyumemni koʻrsatish",
  list: "Roʻyxatni ochish",
  acceptedShown: "Siz bu kompaniyadan yashiringan edingiz, endi u sizni yana koʻradi.",
  count: counting("uz", { other: "ta kompaniya" }),
  hidden: (company) => `${company} endi sizni koʻrmaydi.`,
  shown: (company) => `${company} sizni yana koʻrishi mumkin.`,
}
