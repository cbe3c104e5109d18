import type { StandingTexts } from "./Texts.ts"

export const standing: StandingTexts = {
  bannedTitle: "Hozir botdan foydalana olmaysiz",
  bannedBody:
    "Administratorlar kirishni yopgan. Xato deb oʻylasangiz, yordam xizmatiga yozing: qayta koʻrib chiqishadi.",
  person: "Odam",
  unknownPerson: "Bunday raqamli odamni bilmayman.",
  usage: "Buyruqdan keyin odamning raqamini yozing. Misol: /person 123456789",
  ban: "Bloklash",
  unban: "Blokdan chiqarish",
  banTitle: "Bu odam bloklansinmi?",
  banBody: "U faqat yordam xizmatiga yoza oladi. Vakansiyalari toʻxtatiladi, rezyumelari qidiruvdan chiqadi.",
  keep: "Qolsin",
  banned: "Odam bloklandi.",
  unbanned: "Blok olib tashlandi. Vakansiyalar muallifi davom ettirmaguncha toʻxtab turadi.",
  isAdmin: "Bu administrator, uni bloklab boʻlmaydi.",
  role: (role) => `Bu yerda: ${role}`,
  since: (date) => `${date}dan beri`,
  bannedSince: (date) => `${date}dan beri bloklangan`,
}
