import { counting } from "../format/Counting.ts"
import type { QuestionTexts } from "./Texts.ts"

const languages = counting("uz", { other: "ta" })

export const questionsUz: QuestionTexts = {
  allGroups: "‹ Hammasi",
  cityHint: "Hududni tanlang yoki shahar nomini yozing.",
  cityUnknown: "Bunday shaharni bilmayman. Yozilishini tekshiring yoki hududni tanlang.",
  cityMeant: "Qaysi biri?",
  anyCity: "Istalgan shahar",
  professionHint: "Sohani tanlang yoki kasbni oʻz soʻzingiz bilan yozing.",
  professionUnknown: "Bunday kasb topilmadi. Boshqacha yozing yoki sohani tanlang.",
  professionMeant: "Qaysi biri yaqinroq?",
  payNoNumber: "Summa koʻrinmayapti. Uni raqam bilan yozing.",
  payTooMany: "Ikkitadan koʻp son bor. Bitta summa yozing yoki “5 dan 7 mln gacha” deng.",
  payUnclear: "Summa tushunarsiz. Unga “mln”, “$” yoki “kuniga” soʻzini qoʻshing.",
  payTwoCurrencies: "Ikkita valyuta bor. Summani bittasida yozing.",
  payOtherCurrency: "Bu valyutani bilmayman. Summani soʻm, $, € yoki ₽ da yozing.",
  payOtherPeriod: "Maoshni bir soat, kun, smena yoki oy uchun yozing. Misol: kuniga 200 000.",
  experienceHint: "Tanlang yoki necha yil yoki oy ekanini yozing.",
  experienceUnread: "Muddat koʻrinmayapti. Misol: 2 yil yoki 6 oy.",
  languagesHint:
    "Tilni qoʻshish uchun bosing; yana bossangiz, daraja oshadi. Yoki yozing, masalan: ingliz tili, erkin.",
  languageUnknown: "Bunday tilni bilmayman. Tugmalardan tanlang.",
  languageLevel: (names) => `Darajasi qanday: ${names}?`,
  tooManyLanguages: (most) => `${languages(most)}dan ortiq til boʻlmaydi. Avval bittasini olib tashlang.`,
  photoWanted: "Bu yerga rasm kerak. Uni fayl emas, rasm qilib yuboring.",
  photoSent: "rasm bor",
  textWanted: "Iltimos, soʻz bilan yozing.",
  contactsIn:
    "Telefon, havola va @ bilan yozilgan nomlar bu yerda koʻrsatilmaydi: ular ikki tomon rozi boʻlgach ochiladi. Ularsiz yozing.",
  iconFirst: "Iltimos, harf yoki raqamdan boshlang: belgi va emojilar keyinroq tursa boʻladi.",
  textEmpty: "Hech narsa yozilmagan. Kamida bitta soʻz yozing.",
}
