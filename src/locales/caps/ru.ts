import type { CapTexts } from "./Texts.ts"

const later = "Ничего не пропало: всё, что у вас есть, остаётся как было."

export const caps: CapTexts = {
  rules: {
    published: (most) => `Опубликованные вакансии компании: не больше ${most} одновременно.`,
    publishedYoung: (most) => `Опубликованные вакансии новой компании: не больше ${most} одновременно.`,
    drafts: (most) => `Черновики компании: не больше ${most} одновременно.`,
    joinLinks: (most, period) =>
      `Открытые ссылки-приглашения компании: не больше ${most} одновременно. Срок действия каждой: ${period}.`,
    resumes: (most) => `Резюме одного человека: не больше ${most}.`,
    letters: (most) => `Сохранённые письма: не больше ${most}.`,
    underWay: (most) => `Отклики в работе: не больше ${most} одновременно.`,
    openTickets: (most) => `Обращения в поддержку без ответа: не больше ${most} одновременно.`,
    companies: (most, period) => `Новые компании одного человека: не больше ${most} за ${period}.`,
    renames: (most, period) => `Новые названия компании: не больше ${most} за ${period}.`,
    newVacancies: (most, period) => `Новые вакансии и копии компании: не больше ${most} за ${period}.`,
    publications: (most, period) => `Публикации компании: не больше ${most} за ${period}.`,
    applications: (most, period) => `Отклики: не больше ${most} за ${period}.`,
    invitations: (most, period) => `Приглашения: не больше ${most} за ${period}.`,
    tickets: (most, period) => `Обращения в поддержку: не больше ${most} за ${period}.`,
    reports: (most, period) => `Жалобы: не больше ${most} за ${period}.`,
    reportsOfChat: (most, period) => `Жалобы на один чат: не больше ${most} за ${period}.`,
    papers: (most, period) => `Файлы резюме: не больше ${most} за ${period}.`,
    messages: (most, period) => `Сообщения в чате: не больше ${most} за ${period}.`,
  },
  refused: (period) =>
    `Эта компания отклонила ваш отклик. Следующий можно отправить ей через ${period} после отказа.`,
  ways: {
    published: "Приостановите или закройте одну из них, и место появится.",
    publishedYoung: "Приостановите или закройте одну из них либо подождите: позже компании можно больше.",
    drafts: "Опубликуйте или закройте один из них, и место появится.",
    joinLinks: "Место появится, когда ссылкой воспользуются или её срок выйдет.",
    resumes: "Удалите одно из них, и место появится.",
    letters: "Удалите одно из них, и место появится.",
    underWay: "Отзовите один из них или дождитесь ответа, и место появится.",
    refusals: "Другим компаниям можно откликаться уже сейчас.",
    openTickets: "Мы читаем все обращения. После ответа место появится.",
    companies: later,
    renames: later,
    newVacancies: later,
    publications: later,
    applications: "А пока вакансии можно сохранить и вернуться к ним.",
    invitations: later,
    tickets: "Мы читаем все обращения.",
    reports: "Мы читаем все жалобы. Заблокировать собеседника можно сразу.",
    reportsOfChat: "Мы читаем все жалобы. Заблокировать собеседника можно сразу.",
    papers: "Немного подождите: файлы, которые вы запросили, уже в пути.",
    messages: later,
  },
  again: (moment) => `Снова можно: ${moment}`,
}
