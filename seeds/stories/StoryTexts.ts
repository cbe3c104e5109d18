import type { Language } from "../../src/domain/Locale.ts"

interface Told {
  readonly title: string
  readonly about: string
  readonly look: string
}

/** What a story says to the visitor; `name` is whose turn it is. */
export interface StoryTexts {
  readonly job: Told & {
    readonly starts: (name: string) => string
    readonly told: (name: string) => string
  }
  readonly hire: Told & {
    readonly opens: (name: string) => string
    readonly chooses: (name: string) => string
    readonly told: (name: string) => string
  }
  readonly operator: Told & {
    readonly starts: (name: string) => string
    readonly asks: (name: string) => string
    readonly told: (name: string) => string
    readonly killed: (name: string) => string
    readonly back: string
  }
}

const en: StoryTexts = {
  job: {
    title: "Find a job",
    about: "A newcomer finds a vacancy, makes a résumé on the way and applies",
    starts: (name) => `${name} opens the bot for the first time.`,
    told: (name) => `${name}, the recruiter, is told.`,
    look: "Look at the recruiter’s chat: the application has arrived. Open it there, answer, and see what the applicant gets. Every button works.",
  },
  hire: {
    title: "Hire somebody",
    about: "A recruiter looks at an application and shortlists the applicant",
    opens: (name) => `${name} opens a vacancy and its applications.`,
    chooses: (name) => `${name} shortlists the applicant.`,
    told: (name) => `${name} is told in their own language.`,
    look: "Look at the applicant’s card: what fits and what doesn’t, the letter, the history. Next, press “Chat” or “Invite” and answer from the other side.",
  },
  operator: {
    title: "Be the operator",
    about: "A request arrives, the bot is killed in the middle of it all, and nothing is lost",
    starts: (name) => `${name} runs this bot and opens it.`,
    asks: (name) => `${name} writes to support.`,
    told: (name) => `${name} gets the request.`,
    killed: (name) => `kill -9: the bot is gone, and ${name} writes meanwhile.`,
    back: "The bot is started again.",
    look: "The request is with the operator, and what was written to a dead bot got its answer. Under “Machine” are the bot’s calls and metrics: kill it yourself, or let Telegram fail.",
  },
}

const ru: StoryTexts = {
  job: {
    title: "Найти работу",
    about: "Новый человек находит вакансию, по пути делает резюме и откликается",
    starts: (name) => `${name}: бот открыт в первый раз.`,
    told: (name) => `${name}, работодатель, узнаёт об отклике.`,
    look: "Посмотрите на чат работодателя: отклик пришёл. Откройте его, ответьте и взгляните, что получит соискатель. Все кнопки работают.",
  },
  hire: {
    title: "Нанять человека",
    about: "Работодатель смотрит отклик и добавляет соискателя в шорт-лист",
    opens: (name) => `${name} открывает вакансию и отклики на неё.`,
    chooses: (name) => `${name} добавляет соискателя в шорт-лист.`,
    told: (name) => `${name} узнаёт об этом на своём языке.`,
    look: "Посмотрите на карточку соискателя: что подходит и что нет, письмо, история. Теперь нажмите «Чат» или «Пригласить» и ответьте с другой стороны.",
  },
  operator: {
    title: "Побыть оператором",
    about: "Приходит обращение, бота убивают посреди дела, и ничего не теряется",
    starts: (name) => `${name} управляет этим ботом и открывает его.`,
    asks: (name) => `${name} пишет в поддержку.`,
    told: (name) => `${name} получает обращение.`,
    killed: (name) => `kill -9: бота больше нет, а ${name} тем временем пишет.`,
    back: "Бот снова запущен.",
    look: "Обращение у оператора, а на написанное мёртвому боту пришёл ответ. В «Machine» — вызовы и метрики бота: убейте его сами или сломайте Telegram.",
  },
}

const uz: StoryTexts = {
  job: {
    title: "Ish topish",
    about: "Yangi odam vakansiya topadi, yoʻl-yoʻlakay rezyume yozadi va ariza yuboradi",
    starts: (name) => `${name} botni birinchi marta ochdi.`,
    told: (name) => `Ish beruvchi ${name} arizadan xabar topadi.`,
    look: "Ish beruvchining chatiga qarang: ariza keldi. Uni oching, javob bering va nomzodga nima borishini koʻring. Hamma tugmalar ishlaydi.",
  },
  hire: {
    title: "Xodim topish",
    about: "Ish beruvchi arizani koʻradi va nomzodni saralaydi",
    opens: (name) => `${name} vakansiyani va unga kelgan arizalarni ochadi.`,
    chooses: (name) => `${name} nomzodni saralaydi.`,
    told: (name) => `${name} buni oʻz tilida biladi.`,
    look: "Nomzodning kartasiga qarang: nima mos, nima mos emas, xati, tarixi. Endi “Chat” yoki “Taklif qilish”ni bosing va boshqa tomondan javob bering.",
  },
  operator: {
    title: "Operator boʻlish",
    about: "Murojaat keladi, bot ish ustida oʻldiriladi, ammo hech narsa yoʻqolmaydi",
    starts: (name) => `${name} shu botni boshqaradi va uni ochadi.`,
    asks: (name) => `${name} yordam xizmatiga yozadi.`,
    told: (name) => `${name} murojaatni oladi.`,
    killed: (name) => `kill -9: bot yoʻq, ${name} esa yozib turibdi.`,
    back: "Bot yana ishga tushdi.",
    look: "Murojaat operatorda, oʻlik botga yozilgan xabarga ham javob keldi. “Machine”da botning chaqiruvlari va metrikalari bor: uni oʻzingiz oʻldirib koʻring.",
  },
}

export const storyTexts: Readonly<Record<Language, StoryTexts>> = { uz, ru, en }
