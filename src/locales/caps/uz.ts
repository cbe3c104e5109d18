import type { CapTexts } from "./Texts.ts"

const later = "Hech narsa yoʻqolmadi: borlari oʻz joyida."

export const capsUz: CapTexts = {
  rules: {
    published: (most) => `Kompaniyaning eʼlon qilingan vakansiyalari: bir vaqtda koʻpi bilan ${most} ta.`,
    publishedYoung: (most) =>
      `Yangi kompaniyaning eʼlon qilingan vakansiyalari: bir vaqtda koʻpi bilan ${most} ta.`,
    drafts: (most) => `Kompaniyaning qoralamalari: bir vaqtda koʻpi bilan ${most} ta.`,
    joinLinks: (most, period) =>
      `Kompaniyaning ochiq taklif havolalari: bir vaqtda koʻpi bilan ${most} ta. Har biri ${period} ishlaydi.`,
    resumes: (most) => `Bir kishining rezyumelari: koʻpi bilan ${most} ta.`,
    letters: (most) => `Saqlangan xatlar: koʻpi bilan ${most} ta.`,
    underWay: (most) => `Koʻrib chiqilayotgan arizalar: bir vaqtda koʻpi bilan ${most} ta.`,
    openTickets: (most) => `Javobsiz murojaatlar: bir vaqtda koʻpi bilan ${most} ta.`,
    companies: (most, period) =>
      `Bir kishining yangi kompaniyalari: ${period} ichida koʻpi bilan ${most} ta.`,
    renames: (most, period) => `Kompaniya nomini oʻzgartirish: ${period} ichida koʻpi bilan ${most} marta.`,
    newVacancies: (most, period) =>
      `Kompaniyaning yangi vakansiyalari va nusxalari: ${period} ichida koʻpi bilan ${most} ta.`,
    publications: (most, period) => `Kompaniyaning eʼlonlari: ${period} ichida koʻpi bilan ${most} ta.`,
    applications: (most, period) => `Arizalar: ${period} ichida koʻpi bilan ${most} ta.`,
    invitations: (most, period) => `Takliflar: ${period} ichida koʻpi bilan ${most} ta.`,
    tickets: (most, period) => `Yordamga murojaatlar: ${period} ichida koʻpi bilan ${most} ta.`,
    ticketReplies: (most, period) => `Murojaatlarga qoʻshimcha: ${period} ichida koʻpi bilan ${most} ta.`,
    reports: (most, period) => `Shikoyatlar: ${period} ichida koʻpi bilan ${most} ta.`,
    reportsOfChat: (most, period) =>
      `Bitta chat ustidan shikoyatlar: ${period} ichida koʻpi bilan ${most} ta.`,
    papers: (most, period) => `Rezyume fayllari: ${period} ichida koʻpi bilan ${most} ta.`,
    messages: (most, period) => `Chatdagi xabarlar: ${period} ichida koʻpi bilan ${most} ta.`,
  },
  refused: (period) =>
    `Bu kompaniya arizangizni rad etgan. Keyingisini ${period} oʻtgach yuborishingiz mumkin.`,
  ways: {
    published: "Bittasini toʻxtating yoki yoping, shunda joy ochiladi.",
    publishedYoung: "Bittasini toʻxtating yoki yoping, yoki kuting: keyinroq kompaniyaga koʻproq mumkin.",
    drafts: "Bittasini eʼlon qiling yoki yoping, shunda joy ochiladi.",
    joinLinks: "Havola ishlatilganda yoki muddati tugaganda joy ochiladi.",
    resumes: "Bittasini oʻchiring, shunda joy ochiladi.",
    letters: "Bittasini oʻchiring, shunda joy ochiladi.",
    underWay: "Bittasini qaytarib oling yoki javobni kuting, shunda joy ochiladi.",
    refusals: "Boshqa kompaniyalarga hozir ham ariza yuborishingiz mumkin.",
    openTickets: "Hammasini oʻqiymiz. Javob berilgach, joy ochiladi.",
    companies: later,
    renames: later,
    newVacancies: later,
    publications: later,
    applications: "Ungacha vakansiyalarni saqlab, keyin qaytishingiz mumkin.",
    invitations: later,
    tickets: "Hammasini oʻqiymiz.",
    ticketReplies: "Hammasini oʻqiymiz.",
    reports: "Hammasini oʻqiymiz. Suhbatdoshingizni hoziroq bloklashingiz mumkin.",
    reportsOfChat: "Hammasini oʻqiymiz. Suhbatdoshingizni hoziroq bloklashingiz mumkin.",
    papers: "Biroz kuting: soʻragan fayllaringiz yoʻlda.",
    messages: "Bu yuborilmadi: birozdan soʻng urinib koʻring.",
  },
  again: (moment) => `Yana mumkin: ${moment}`,
}
