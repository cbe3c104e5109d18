import { counting } from "../format/Counting.ts"
import { quoting } from "../format/Quoting.ts"
import type { CompanyTexts } from "./Texts.ts"

const quoted = quoting("uz")

export const companyUz: CompanyTexts = {
  name: "Kompaniya",
  none: "Sizda hozircha kompaniya yoʻq.",
  noneHint: "Bir daqiqa kifoya. Hamkasbingiz allaqachon yaratgan boʻlsa, undan taklif havolasini soʻrang.",
  firstCompany: "Vakansiya kompaniya nomidan chiqadi, shuning uchun avval kompaniyani kiritamiz.",
  create: "Kompaniya yaratish",
  nameTitle: "Nomi",
  namePrompt: "Kompaniya qanday nomlanadi?",
  nameExample: "Misol: Registon Logistika",
  sphereTitle: "Soha",
  spherePrompt: "Kompaniya nima bilan shugʻullanadi?",
  cityTitle: "Shahar",
  cityPrompt: "U qaysi shaharda?",
  aboutTitle: "Kompaniya haqida",
  aboutPrompt: "Ishga kelishi mumkin boʻlganlar uchun kompaniya haqida qisqacha yozing.",
  aboutExample: "Misol: butun mamlakat boʻylab yuk tashiymiz, 40 haydovchi, oʻz garajimiz bor.",
  logoTitle: "Logotip",
  logoPrompt: "Logotipni rasm qilib yuboring.",
  created: "Kompaniya tayyor",
  saved: "Saqlandi",
  edit: "Oʻzgartirish",
  editHint: "Nimani oʻzgartiramiz?",
  invite: "Hamkasbni taklif qilish",
  inviteTitle: "Hamkasbingiz uchun taklif",
  inviteHint: "Bu havolani bir kishiga yuboring: u kompaniyaga shu orqali qoʻshiladi.",
  inviteOnce: (period) =>
    `Havola bir marta, ${period} davomida ishlaydi. Keyingi hamkasb uchun yangisini oling.`,
  share: "Ulashish",
  members: "Jamoa",
  membersHint: "Ism odamning profilini ochadi. Tugma esa uni kompaniyadan chiqaradi.",
  memberCount: counting("uz", { other: "nafar jamoa aʼzosi" }),
  colleague: (number) => `${number}-hamkasb`,
  removeTitle: "Bu hamkasb kompaniyadan chiqarilsinmi?",
  removeBody: "U endi vakansiyalar va arizalarni koʻrmaydi. Joylagan vakansiyalari qoladi.",
  remove: "Chiqarish",
  keep: "Qolsin",
  removed: "Hamkasb endi kompaniyada emas.",
  leave: "Chiqish",
  leaveTitle: "Kompaniyadan chiqasizmi?",
  leaveBody: "Uning vakansiyalari va arizalarini endi koʻrmaysiz. Qaytish uchun yangi havola kerak boʻladi.",
  leaveLast: "Sizdan boshqa hech kim yoʻq: kompaniya vakansiyalari yopiladi, arizalarni hech kim koʻrmaydi.",
  stay: "Qolaman",
  left: "Siz endi bu kompaniyada emassiz.",
  ownerStays:
    "Kompaniyani siz yaratgansiz, shuning uchun avval jamoa aʼzolarini chiqaring, keyin oʻzingiz chiqasiz.",
  shareText: (name) => `Ish botida ${quoted(name)} kompaniyasiga qoʻshiling`,
  joined: (name) => `Endi siz ${quoted(name)} kompaniyasidasiz`,
  alreadyIn: (name) =>
    `Siz allaqachon ${quoted(name)} kompaniyasidasiz. Boshqasiga oʻtish uchun avval undan chiqing.`,
  joinUnknown: "Bu taklif endi ishlamaydi.",
  joinUnknownHint: "Taklif bir marta va qisqa muddat ishlaydi. Hamkasbingizdan yangisini soʻrang.",
}
