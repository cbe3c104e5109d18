import { retentionDays } from "../domain/Retention.ts"
import { capsUz } from "./caps/uz.ts"
import { conversationsUz } from "./conversations/uz.ts"
import { companyUz } from "./company/uz.ts"
import { contactsUz } from "./contacts/uz.ts"
import { blockedEmployersUz } from "./blockedEmployers/uz.ts"
import { counting } from "./format/Counting.ts"
import { formatDays } from "./format/FormatDays.ts"
import type { Texts } from "./Texts.ts"
import { vacancySearchUz } from "./vacancySearch/uz.ts"
import { moderationUz } from "./moderation/uz.ts"
import { candidateSearchUz } from "./candidateSearch/uz.ts"
import { resumesUz } from "./resumes/uz.ts"
import { ticketsUz } from "./tickets/uz.ts"
import { applicantsUz } from "./applicants/uz.ts"
import { applicationsUz } from "./applications/uz.ts"
import { questionsUz } from "./questions/uz.ts"
import { vacanciesUz } from "./vacancies/uz.ts"

const days = formatDays("uz")
const characters = counting("uz", { other: "ta belgi" })

export const uz: Texts = {
  language: "Oʻzbekcha",
  welcome: {
    title: "Ish ham, xodim ham — shu chatning oʻzida",
    body: "Bu yerda Telegramdan chiqmasdan ish va xodim topiladi.",
    consent: "Davom etsangiz, maxfiylik siyosatiga rozilik bildirasiz.",
    next: "Davom etish",
  },
  menu: { title: "Menyu", role: (role) => `Rejim: ${role}` },
  roles: {
    title: "Nima izlayapsiz?",
    hint: "Buni istalgan vaqtda oʻzgartirish mumkin: /role.",
    guest: "mehmon",
    seeker: "ish izlovchi",
    employer: "ish beruvchi",
    choose: { seeker: "Ish izlayapman", employer: "Xodim izlayapman", guest: "Shunchaki koʻraman" },
  },
  settings: { title: "Sozlamalar", language: "Til", role: "Rejim" },
  languageScreen: { title: "Til", hint: "Bot tilini tanlang." },
  help: {
    title: "Yordam",
    ways: {
      guest:
        "Vakansiyalarni koʻrib chiqing. Ariza yuborish yoki oʻzingiz xodim izlash uchun nima izlayotganingizni tanlang.",
      seeker:
        "Vakansiyani toping va “Ariza yuborish”ni bosing: rezyume uchun uchta savol yetadi. Javob va takliflar shu chatga keladi.",
      employer:
        "Vakansiya eʼlon qiling: arizalar bir joyga yigʻiladi, har biriga bir bosishda javob berasiz. Nomzodlarni oʻzingiz ham topib, taklif qilishingiz mumkin.",
      admin: "Siz administratorsiz:",
    },
    body: "Hammasi tugmalar bilan ishlaydi. Buyruqlar bilan ham boʻladi:",
    hint: "Nimadir notoʻgʻri yoki tushunarsizmi? /support ga yozing.",
  },
  about: {
    title: "Bot haqida",
    body: "Telegram ichida ish va xodim topish: ochiq kodli, reklamasiz, uch tilda.",
    version: (version) => `Versiya ${version}`,
  },
  privacy: {
    title: "Maxfiylik siyosati",
    stored: "Nima saqlanadi",
    storedItems: [
      "Telegram ID raqamingiz, tilingiz va rejimingiz; shu siyosatga qachon rozi boʻlganingiz va oxirgi marta qachon kirganingiz",
      "rezyumelar, kiritganlaringizning hammasi bilan: ism, tugʻilgan yil, jins, rasm, tajriba va boshqalar",
      "telefon va pochtangiz, bergan boʻlsangiz",
      "javob va xatlari bilan arizalar, takliflar, fayllari bilan chatlar va ular nima bilan tugagani",
      "kompaniyalar, ularning logotipi va jamoasi; vakansiyalar; nomzodlar haqidagi eslatmalar",
      "saqlagan va yashirganlaringiz, rezyumengizni koʻrsatmayotgan kompaniyalar, saqlangan xatlar",
      `yordam xizmatiga yozganlaringiz va shikoyatlar, rasmlari va Telegramdagi ismingiz bilan; murojaat yopilgach (${days(retentionDays.tickets)})`,
      `qidiruv filtrlari va hali yuborilmagan javoblaringiz (${days(retentionDays.drafts)})`,
      `qaysi vakansiyalarni koʻrganingiz (${days(retentionDays.views)})`,
      `siz chiqqan kompaniyalar (${days(retentionDays.formerMembers)})`,
      `kompaniyangizga hech kim ochmagan bir martalik havolalar (${days(retentionDays.joinLinks)})`,
      `bot qayta ishlay yoki yetkaza olmagan xabarlar, sababini aniqlash uchun (${days(retentionDays.deadLetters)})`,
    ],
    encrypted: "Kontaktlar hamda rezyume, xat va chatlarda yozganlaringiz shifrlangan holda saqlanadi.",
    shown: "Kim koʻradi",
    shownItems: [
      "ochiq rezyumeni, ism va rasmi bilan: botdagi barcha ish beruvchilar. Anonimini: ism va rasmsiz. Yashirinini: faqat siz ariza yuborgan kompaniyalar",
      "rezyumengizni koʻrsatmayotgan kompaniyalar birorta rezyumengizni topmaydi",
      "arizani, rezyume va xati bilan: oʻsha kompaniya jamoasi, siz uni qaytarib olguningizcha",
      "telefon, pochta, ism va foydalanuvchi nomini: chatdagi suhbatdoshingiz, ikkalangiz rozi boʻlgach. Ungacha ular yozganlaringizda ham yashirin",
      "kompaniya va eʼlon qilingan vakansiyalarni: hamma. Nomzodlar haqidagi eslatmalarni: faqat kompaniya jamoasi, uning aʼzolari bir-birining profilini ham koʻradi",
      "yordam xizmatiga murojaat va shikoyatlarni, nima haqida ekani bilan: bot administratorlari",
    ],
    notStored: "Nima saqlanmaydi",
    notStoredItems: [
      "ochmaguningizcha foydalanuvchi nomi va telefon raqamingiz",
      "boshqa chatlaringiz: bot ularni koʻrmaydi",
    ],
    use: "Maʼlumotlar faqat shu bot uchun xizmat qiladi. Ular sotilmaydi va boshqa hech kimga berilmaydi.",
    rights:
      "Muddati aytilmagani oʻchirishni soʻramaguningizcha saqlanadi. Rezyume va kontaktlarni oʻzingiz oʻzgartira va oʻchira olasiz; oʻchirilgan rezyume faqat u bilan ariza yuborgan yoki taklif olgan joyingizda qoladi. Qolganini tuzatish yoki oʻchirish uchun /support ga yozing.",
  },
  support: {
    name: "Yordam xizmati",
    topicTitle: "Mavzu",
    topicPrompt: "Murojaatingiz nima haqida?",
    topics: { bug: "Nimadir ishlamayapti", complaint: "Shikoyat", question: "Savol" },
    subjects: { vacancy: "Vakansiya", company: "Kompaniya", person: "Odam", chat: "Chat" },
    messageTitle: "Xabar",
    messagePrompt: "Bitta xabarda yozing. Izohli rasm yuborsangiz ham boʻladi.",
    messageExample: "Misol: “Menyu tugmasi ertalabdan beri javob bermayapti”.",
    confirmTitle: "Tekshirish",
    confirmPrompt: "Bizga shu yetib keladi:",
    withPhoto: "rasm bilan",
    send: "Yuborish",
    sent: (number) => `Murojaatingiz qabul qilindi, № ${number}`,
    sentHint: "Javobni shu chatda yozamiz.",
    notice: (number) => `Yangi murojaat, № ${number}`,
  },
  wizard: {
    step: (step, of, title) => `${step}/${of}-qadam · ${title}`,
    useButtons: "Iltimos, tugmalardan birini tanlang.",
    useText: "Bu yerda matn yoki rasm kerak, boshqasi hozircha toʻgʻri kelmaydi.",
    tooLong: (max) => `Juda uzun: iltimos, koʻpi bilan ${characters(max)}.`,
    current: "Hozir",
    keep: "Shunday qolsin",
    skip: "Oʻtkazib yuborish",
    remove: "Olib tashlash",
    removePrompt: "Buni olib tashlaysizmi?",
    done: "Tayyor",
    cancel: "✕ Bekor",
    unfinished: "Yarim yoʻlda toʻxtagansiz",
    resumePrompt: "Oʻsha joydan davom ettirasizmi?",
    resume: "Davom etish",
    restart: "Boshidan boshlash",
  },
  common: {
    back: "‹ Orqaga",
    menu: "☰ Menyu",
    privacy: "Maxfiylik",
    help: "Yordam",
    about: "Bot haqida",
    cancelled: "Bekor qilindi. Hech narsa yuborilmadi.",
    unchanged: "Hech narsa oʻzgarmadi.",
    nothingToCancel: "Bekor qiladigan narsa yoʻq.",
    unknown: "Tushunmadim. Keraklisini tanlang:",
    stale: "Bu tugma eskirgan. Mana hozirgi menyu.",
    notYours: "Bu tugma siz uchun emas.",
    apology: "Bizda nosozlik yuz berdi. Bundan xabarimiz bor, koʻrib chiqamiz.",
    unread: "Bu xabarni oʻqib boʻlmadi. Iltimos, boshqacha yuboring.",
    tooFast: (period) =>
      `⏳ Juda tez boʻldi: bosganlaringiz va xabarlaringizning bir qismi oʻtkazib yuborildi. Iltimos, ${period}dan keyin davom eting.`,
    openPrivately: "Bot shaxsiy chatda ishlaydi.",
    open: "Botni ochish",
    contactsHidden:
      "Telefon, havola va @ bilan yozilgan nomlar ikki tomon kontaktlarni ochmaguncha boshqalardan yashirin.",
    unknownLink: "Bu havola ishlamaydi: balki toʻliq koʻchirilmagandir. Uni qayta soʻrang.",
  },
  vacancySearch: vacancySearchUz,
  questions: questionsUz,
  moderation: moderationUz,
  tickets: ticketsUz,
  conversations: conversationsUz,
  company: companyUz,
  contacts: contactsUz,
  resumes: resumesUz,
  blockedEmployers: blockedEmployersUz,
  caps: capsUz,
  candidateSearch: candidateSearchUz,
  vacancies: vacanciesUz,
  applications: applicationsUz,
  applicants: applicantsUz,
  commands: {
    start: "Boshlash",
    menu: "Menyu",
    resume: "Rezyumelarim",
    jobs: "Ish topish",
    saved: "Saqlangan vakansiyalar",
    applications: "Arizalarim",
    newvacancy: "Yangi vakansiya",
    vacancies: "Vakansiyalarim",
    candidates: "Nomzodlarni qidirish",
    role: "Ish yoki xodim izlash",
    language: "Til",
    settings: "Sozlamalar",
    support: "Yordam xizmatiga yozish",
    privacy: "Maxfiylik siyosati",
    about: "Bot haqida",
    help: "Yordam",
    cancel: "Boshlangan ishni toʻxtatish",
    tickets: "Murojaatlar va ularga javob",
    person: "Odamni raqami boʻyicha koʻrish",
    crash: "Ataylab nosozlik yuzaga keltirish",
  },
  profile: {
    description:
      "Telegramdan chiqmasdan ish yoki kerakli xodim toping.\n\n“Boshlash”ni bosing va nima izlayotganingizni ayting: qolganini bot koʻrsatadi. Oʻzbek, rus va ingliz tillarida.",
    shortDescription: "Ish va xodimlar shu chatda. Oʻzbekcha, ruscha, inglizcha.",
  },
}
