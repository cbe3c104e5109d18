import type { ModerationTexts } from "./Texts.ts"

export const moderationUz: ModerationTexts = {
  bannedTitle: "Hozir botdan foydalana olmaysiz",
  bannedBody:
    "Administratorlar kirishni yopgan. Xato deb oʻylasangiz, yordam xizmatiga yozing: qayta koʻrib chiqishadi.",
  person: "Odam",
  unknownPerson: "Bunday raqamli odamni bilmayman.",
  usage: "Buyruqdan keyin odamning raqamini yozing. Misol: /person 123456789",
  ban: "Bloklash",
  unban: "Blokdan chiqarish",
  banTitle: "Bu odam bloklansinmi?",
  banBody:
    "U faqat yordam xizmatiga yoza oladi. Vakansiyalari toʻxtatiladi, rezyumelari qidiruvdan chiqadi, takliflari, hamkasblar uchun havolalari va taklif qilgan kontaktlari bekor boʻladi.",
  keep: "Qolsin",
  banned: "Odam bloklandi.",
  unbanned:
    "Blok olib tashlandi. Blok toʻxtatgan vakansiyalar yana eʼlon qilindi, rezyumelar yana qidiruvda.",
  isAdmin: "Bu administrator, uni bloklab boʻlmaydi.",
  liftedTitle: "Botdan yana foydalana olasiz",
  liftedBody:
    "Administratorlar kirishni qayta ochdi. Toʻxtatilgan vakansiyalar yana eʼlon qilindi, rezyumelaringiz avvalgidek. Oldingi taklif va havolalar endi ishlamaydi: iltimos, yangisini yuboring.",
  suspended:
    "Moderatorlar toʻxtatgan: uni faqat ular qayta eʼlon qila oladi. Savolingiz boʻlsa, yordam xizmatiga yozing.",
  hold: "Vakansiyani toʻxtatish",
  release: "Vakansiyani qaytarish",
  held: "Vakansiya toʻxtatildi, kompaniyaga xabar beriladi.",
  released: "Vakansiya qaytarildi, kompaniyaga xabar beriladi.",
  heldTitle: "Moderatorlar vakansiyangizni toʻxtatdi",
  heldBody:
    "Uni faqat ular qayta eʼlon qila oladi. Xato boʻlsa, yordam xizmatiga yozing: qayta koʻrib chiqishadi.",
  releasedTitle: "Moderatorlar vakansiyangizni qaytardi",
  role: (role) => `Rejim: ${role}`,
  since: (date) => `${date}dan beri`,
  bannedSince: (date) => `${date}dan beri bloklangan`,
}
