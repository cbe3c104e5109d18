import type { Language } from "../text/Languages.ts"

interface Words {
  readonly title: string
  readonly hint: string
  readonly play: string
  readonly stop: string
  readonly others: string
  readonly close: string
  readonly stuck: (wanted: string) => string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: "You play everybody here",
    hint: "Each pane is one person’s Telegram. Press Start yourself, or watch a story: it presses real buttons and stops where it gets interesting.",
    play: "Play",
    stop: "Stop",
    others: "Another story",
    close: "Put the stories away",
    stuck: (wanted) =>
      `The story stopped here: “${wanted}” did not come. Go on by hand, or begin another one.`,
  },
  ru: {
    title: "Здесь вы играете за всех",
    hint: "Каждая панель — Telegram одного человека. Нажмите «Начать» сами или посмотрите историю: она нажимает настоящие кнопки и останавливается на самом интересном.",
    play: "Смотреть",
    stop: "Остановить",
    others: "Другая история",
    close: "Убрать истории",
    stuck: (wanted) => `История остановилась: «${wanted}» не появилось. Продолжите сами или начните другую.`,
  },
  uz: {
    title: "Bu yerda hamma uchun siz oʻynaysiz",
    hint: "Har bir oyna — bitta odamning Telegrami. “Boshlash”ni oʻzingiz bosing yoki hikoyani koʻring: u haqiqiy tugmalarni bosadi va eng qiziq joyida toʻxtaydi.",
    play: "Koʻrish",
    stop: "Toʻxtatish",
    others: "Boshqa hikoya",
    close: "Hikoyalarni yopish",
    stuck: (wanted) =>
      `Hikoya shu yerda toʻxtadi: “${wanted}” chiqmadi. Oʻzingiz davom eting yoki boshqasini boshlang.`,
  },
}

export const storyWords = (language: Language): Words => words[language]
