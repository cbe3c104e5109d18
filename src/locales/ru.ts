import { retentionDays } from "../domain/Retention.ts"
import { capsRu } from "./caps/ru.ts"
import { conversationsRu } from "./conversations/ru.ts"
import { companyRu } from "./company/ru.ts"
import { contactsRu } from "./contacts/ru.ts"
import { blockedEmployersRu } from "./blockedEmployers/ru.ts"
import { counting } from "./format/Counting.ts"
import { formatDays } from "./format/FormatDays.ts"
import type { Texts } from "./Texts.ts"
import { vacancySearchRu } from "./vacancySearch/ru.ts"
import { moderationRu } from "./moderation/ru.ts"
import { candidateSearchRu } from "./candidateSearch/ru.ts"
import { resumesRu } from "./resumes/ru.ts"
import { ticketsRu } from "./tickets/ru.ts"
import { applicantsRu } from "./applicants/ru.ts"
import { applicationsRu } from "./applications/ru.ts"
import { questionsRu } from "./questions/ru.ts"
import { vacanciesRu } from "./vacancies/ru.ts"

const days = formatDays("ru")
const characters = counting("ru", { one: "знака", other: "знаков" })

export const ru: Texts = {
  language: "Русский",
  welcome: {
    title: "Работа и люди — прямо в этом чате",
    body: "Здесь находят работу и сотрудников, не выходя из Telegram.",
    consent: "Продолжая, вы соглашаетесь с политикой конфиденциальности.",
    next: "Продолжить",
  },
  menu: { title: "Меню", role: (role) => `Вы — ${role}` },
  roles: {
    title: "Что вы ищете?",
    hint: "Это можно изменить в любой момент: /role.",
    guest: "гость",
    seeker: "соискатель",
    employer: "работодатель",
    choose: { seeker: "Ищу работу", employer: "Ищу сотрудников", guest: "Просто посмотреть" },
  },
  settings: { title: "Настройки", language: "Язык", role: "Роль" },
  languageScreen: { title: "Язык", hint: "Выберите язык бота." },
  help: {
    title: "Помощь",
    ways: {
      guest: "Посмотрите вакансии. Чтобы откликнуться или самим искать сотрудников, выберите, что вы ищете.",
      seeker:
        "Найдите вакансию и нажмите «Откликнуться»: для резюме хватит трёх вопросов. Ответы и приглашения придут в этот чат.",
      employer:
        "Опубликуйте вакансию: отклики соберутся в одном месте, на каждый можно ответить одним нажатием. Кандидатов можно искать и приглашать и самим.",
      admin: "Вы администратор:",
    },
    body: "Всё работает кнопками. То же самое командами:",
    hint: "Что-то не так или непонятно? Напишите в /support.",
  },
  about: {
    title: "О боте",
    body: "Поиск работы и сотрудников внутри Telegram: открытый код, без рекламы, три языка.",
    version: (version) => `Версия ${version}`,
  },
  privacy: {
    title: "Политика конфиденциальности",
    stored: "Что хранится",
    storedItems: [
      "ваш Telegram id, язык и роль; когда вы согласились с этой политикой и когда были здесь в последний раз",
      "резюме со всем, что вы указали: имя, год рождения, пол, фото, опыт и остальное",
      "телефон и почта, если вы их указали",
      "отклики с ответами и письмами, приглашения, чаты с файлами и то, чем всё закончилось",
      "компании, их логотип и команда; вакансии; заметки о кандидатах",
      "что вы сохранили и скрыли, от каких компаний скрываетесь, сохранённые письма",
      `то, что вы пишете в поддержку, и жалобы, с фото и вашим именем в Telegram; после закрытия обращения (${days(retentionDays.tickets)})`,
      `фильтры поиска и ещё не отправленные ответы (${days(retentionDays.drafts)})`,
      `какие вакансии вы смотрели (${days(retentionDays.views)})`,
      `компании, из которых вы вышли (${days(retentionDays.formerMembers)})`,
      `одноразовые ссылки в вашу компанию, которые никто не открыл (${days(retentionDays.joinLinks)})`,
      `сообщения, которые бот не смог обработать или доставить, чтобы понять почему (${days(retentionDays.deadLetters)})`,
    ],
    encrypted: "Контакты и всё, что вы пишете в резюме, письмах и чатах, хранится в зашифрованном виде.",
    shown: "Кто это видит",
    shownItems: [
      "открытое резюме, с именем и фото: все работодатели в боте. Анонимное: без имени и фото. Скрытое: только компании, куда вы откликнулись",
      "компании, от которых вы скрылись, не находят ни одного вашего резюме",
      "отклик, с резюме и письмом: команда этой компании, пока вы его не отзовёте",
      "телефон, почта, имя и имя пользователя: собеседник в чате, когда согласны вы оба. До этого они скрыты и в том, что вы пишете",
      "компании и опубликованные вакансии: все. Заметки о кандидатах: только команда компании, участники которой видят и профили друг друга",
      "обращения в поддержку и жалобы, с тем, о чём они: администраторы бота",
    ],
    notStored: "Что не хранится",
    notStoredItems: [
      "имя пользователя и номер телефона, пока вы их не открываете",
      "другие ваши чаты: бот их не видит",
    ],
    use: "Данные служат только этому боту. Они не продаются и никому больше не передаются.",
    rights:
      "Что указано без срока, хранится, пока вы не попросите удалить. Резюме и контакты вы можете изменить и удалить сами; удалённое резюме остаётся только там, куда вы с ним откликнулись или были приглашены. Чтобы исправить или удалить остальное, напишите в /support.",
  },
  support: {
    name: "Поддержка",
    topicTitle: "Тема",
    topicPrompt: "О чём вы пишете?",
    topics: { bug: "Что-то не работает", complaint: "Жалоба", question: "Вопрос" },
    subjects: { vacancy: "Вакансия", company: "Компания", person: "Человек", chat: "Чат" },
    messageTitle: "Сообщение",
    messagePrompt: "Опишите одним сообщением. Можно отправить фото с подписью.",
    messageExample: "Пример: «Кнопка „Меню“ не отвечает с утра».",
    confirmTitle: "Проверка",
    confirmPrompt: "Вот что мы получим:",
    withPhoto: "с фото",
    send: "Отправить",
    sent: (number) => `Мы получили обращение № ${number}`,
    sentHint: "Мы ответим здесь, в этом чате.",
    notice: (number) => `Новое обращение № ${number}`,
  },
  wizard: {
    step: (step, of, title) => `Шаг ${step} из ${of} · ${title}`,
    useButtons: "Пожалуйста, выберите одну из кнопок.",
    useText: "Здесь нужны слова или фото, другое пока не подойдёт.",
    tooLong: (max) => `Слишком длинно: пожалуйста, не больше ${characters(max)}.`,
    current: "Сейчас",
    keep: "Оставить так",
    skip: "Пропустить",
    remove: "Убрать",
    removePrompt: "Убрать это?",
    done: "Готово",
    cancel: "✕ Отмена",
    unfinished: "Вы остановились на полпути",
    resumePrompt: "Продолжить с того места?",
    resume: "Продолжить",
    restart: "Начать заново",
  },
  common: {
    back: "‹ Назад",
    menu: "☰ Меню",
    privacy: "Конфиденциальность",
    help: "Помощь",
    about: "О боте",
    cancelled: "Отменено. Ничего не отправлено.",
    unchanged: "Ничего не изменено.",
    nothingToCancel: "Отменять нечего.",
    unknown: "Не получилось понять. Выберите, что вам нужно:",
    stale: "Эта кнопка устарела. Вот текущее меню.",
    notYours: "Эта кнопка не для вас.",
    apology: "У нас что-то пошло не так. Мы уже знаем об этом и разберёмся.",
    unread: "Не получилось прочитать это сообщение. Отправьте его, пожалуйста, иначе.",
    tooFast: (period) =>
      `⏳ Слишком быстро: часть нажатий и сообщений пропущена. Продолжайте, пожалуйста, через ${period}.`,
    openPrivately: "Бот работает в личном чате.",
    open: "Открыть бота",
    contactsHidden: "Телефоны, ссылки и имена с @ скрыты от других, пока контакты не откроют обе стороны.",
    unknownLink: "Эта ссылка не работает: возможно, она скопирована не целиком. Попросите её ещё раз.",
  },
  vacancySearch: vacancySearchRu,
  questions: questionsRu,
  moderation: moderationRu,
  tickets: ticketsRu,
  conversations: conversationsRu,
  company: companyRu,
  contacts: contactsRu,
  resumes: resumesRu,
  blockedEmployers: blockedEmployersRu,
  caps: capsRu,
  candidateSearch: candidateSearchRu,
  vacancies: vacanciesRu,
  applications: applicationsRu,
  applicants: applicantsRu,
  commands: {
    start: "Начать",
    menu: "Меню",
    resume: "Мои резюме",
    jobs: "Найти работу",
    saved: "Избранное",
    applications: "Мои отклики",
    newvacancy: "Новая вакансия",
    vacancies: "Мои вакансии",
    candidates: "Поиск кандидатов",
    role: "Ищу работу или сотрудников",
    language: "Язык",
    settings: "Настройки",
    support: "Написать в поддержку",
    privacy: "Политика конфиденциальности",
    about: "О боте",
    help: "Помощь",
    cancel: "Прервать начатое",
    tickets: "Обращения и ответы на них",
    person: "Посмотреть человека по номеру",
    crash: "Вызвать сбой нарочно",
  },
  profile: {
    description:
      "Найдите работу или нужного человека, не выходя из Telegram.\n\nНажмите «Начать» и скажите, что ищете: остальное подскажет бот. На узбекском, русском и английском.",
    shortDescription: "Работа и люди прямо в чате. Узбекский, русский, английский.",
  },
}
