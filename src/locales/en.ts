import { retentionDays } from "../domain/Retention.ts"
import { capsEn } from "./caps/en.ts"
import { conversationsEn } from "./conversations/en.ts"
import { companyEn } from "./company/en.ts"
import { contactsEn } from "./contacts/en.ts"
import { blockedEmployersEn } from "./blockedEmployers/en.ts"
import { counting } from "./format/Counting.ts"
import { formatDays } from "./format/FormatDays.ts"
import type { Texts } from "./Texts.ts"
import { vacancySearchEn } from "./vacancySearch/en.ts"
import { moderationEn } from "./moderation/en.ts"
import { candidateSearchEn } from "./candidateSearch/en.ts"
import { resumesEn } from "./resumes/en.ts"
import { ticketsEn } from "./tickets/en.ts"
import { applicantsEn } from "./applicants/en.ts"
import { applicationsEn } from "./applications/en.ts"
import { questionsEn } from "./questions/en.ts"
import { vacanciesEn } from "./vacancies/en.ts"

const days = formatDays("en")
const characters = counting("en", { one: "character", other: "characters" })

export const en: Texts = {
  language: "English",
  welcome: {
    title: "Work and people, right in this chat",
    body: "Here people find jobs and employers find people, without leaving Telegram.",
    consent: "By continuing you agree to the privacy policy.",
    next: "Continue",
  },
  menu: { title: "Menu", role: (role) => `Role: ${role}` },
  roles: {
    title: "What brings you here?",
    hint: "You can change this at any time with /role.",
    guest: "guest",
    seeker: "job seeker",
    employer: "employer",
    choose: { seeker: "I’m looking for work", employer: "I’m hiring", guest: "Just looking around" },
  },
  settings: { title: "Settings", language: "Language", role: "Role" },
  languageScreen: { title: "Language", hint: "Choose the language of the bot." },
  help: {
    title: "Help",
    ways: {
      guest:
        "Look through the vacancies. To apply, or to look for people yourself, choose what you’re looking for.",
      seeker:
        "Find a vacancy and tap “Apply”: three questions make your résumé. Answers and invitations come into this chat.",
      employer:
        "Publish a vacancy: applications are gathered for you, and one tap answers each. You can also find candidates and invite them yourself.",
      admin: "You are an admin:",
    },
    body: "Everything works with buttons. These commands are shortcuts:",
    hint: "Something is wrong or unclear? Write to /support.",
  },
  about: {
    title: "About the bot",
    body: "A job marketplace inside Telegram: open source, no advertising, in three languages.",
    version: (version) => `Version ${version}`,
  },
  privacy: {
    title: "Privacy policy",
    stored: "What is stored",
    storedItems: [
      "your Telegram id, language and role; when you agreed to this policy and when you were last here",
      "résumés with all you fill in: name, birth year, gender, photo, experience and the rest",
      "your phone and e-mail, if you give them",
      "applications with answers and letters, invitations, chats with files, and what became of them",
      "companies, their logo and team; vacancies; notes on applicants",
      "what you save and hide, companies you hide from, saved letters",
      `what you write to support and report, with photos and your first name in Telegram; after the request is closed (${days(retentionDays.tickets)})`,
      `your search filters, and answers you have not sent yet (${days(retentionDays.drafts)})`,
      `which vacancies you looked at (${days(retentionDays.views)})`,
      `companies you left (${days(retentionDays.formerMembers)})`,
      `one-time links into your company that nobody opened (${days(retentionDays.joinLinks)})`,
      `messages that the bot failed to handle or deliver, to find out why (${days(retentionDays.deadLetters)})`,
    ],
    encrypted: "Contacts, and what you write in résumés, letters and chats, are stored encrypted.",
    shown: "Who sees it",
    shownItems: [
      "an open résumé, with name and photo: every employer here. An anonymous one: without name and photo. A hidden one: only companies you apply to",
      "companies you hide from don’t find any of your résumés",
      "an application, with résumé and letter: that company’s team, until you withdraw it",
      "phone, e-mail, name and user name: whoever you chat with, once you both agree. Until then they are hidden in what you write, too",
      "companies and published vacancies: everybody. Notes on applicants: only the company’s team, who also see each other’s profiles",
      "requests to support and reports, with what they are about: the bot’s operators",
    ],
    notStored: "What is not stored",
    notStoredItems: [
      "your user name and phone number, unless you share them",
      "your other chats: the bot cannot see them",
    ],
    use: "The data serves this bot only. It is not sold, and nobody else gets it.",
    rights:
      "What has no period is kept until you ask for its deletion. You can change and delete résumés and contacts yourself; a deleted résumé stays only where you applied with it or were invited. To have anything else corrected or deleted, write to /support.",
  },
  support: {
    name: "Support",
    topicTitle: "Topic",
    topicPrompt: "What is it about?",
    topics: { bug: "Something is broken", complaint: "Complaint", question: "Question" },
    subjects: { vacancy: "Vacancy", company: "Company", person: "Person", chat: "Chat" },
    messageTitle: "Message",
    messagePrompt: "Describe it in one message. You can send a photo with a caption.",
    messageExample: "Example: “The Menu button hasn’t worked since this morning.”",
    confirmTitle: "Check",
    confirmPrompt: "This is what we will receive:",
    withPhoto: "with a photo",
    send: "Send",
    sent: (number) => `We got your request, No. ${number}`,
    sentHint: "We’ll answer here, in this chat.",
    notice: (number) => `New request No. ${number}`,
  },
  wizard: {
    step: (step, of, title) => `Step ${step} of ${of} · ${title}`,
    useButtons: "Please choose one of the buttons.",
    useText: "Please send words or a photo: nothing else works here yet.",
    tooLong: (max) => `That is too long: at most ${characters(max)}, please.`,
    current: "Now",
    keep: "Keep this",
    skip: "Skip",
    remove: "Remove",
    removePrompt: "Remove this?",
    done: "Done",
    cancel: "✕ Cancel",
    unfinished: "You stopped half-way",
    resumePrompt: "Continue where you stopped?",
    resume: "Continue",
    restart: "Start over",
  },
  common: {
    back: "‹ Back",
    menu: "☰ Menu",
    privacy: "Privacy",
    help: "Help",
    about: "About",
    cancelled: "Cancelled. Nothing was sent.",
    unchanged: "Nothing was changed.",
    nothingToCancel: "There is nothing to cancel.",
    unknown: "I didn’t understand that. Choose what you need:",
    stale: "This button is out of date. Here is the current menu.",
    notYours: "This button is not for you.",
    apology: "Something went wrong on our side. We have been told and will look into it.",
    unread: "I couldn’t read that message. Please send it another way.",
    tooFast: (period) => `⏳ That was too fast for me, so part of it was skipped. Please go on in ${period}.`,
    openPrivately: "I work in a private chat.",
    open: "Open the bot",
    contactsHidden: "Phones, links and names with @ are hidden from others until both share contacts.",
    unknownLink: "This link doesn’t work: it may have been cut off. Ask for it again.",
  },
  vacancySearch: vacancySearchEn,
  questions: questionsEn,
  moderation: moderationEn,
  tickets: ticketsEn,
  conversations: conversationsEn,
  company: companyEn,
  contacts: contactsEn,
  resumes: resumesEn,
  blockedEmployers: blockedEmployersEn,
  caps: capsEn,
  candidateSearch: candidateSearchEn,
  vacancies: vacanciesEn,
  applications: applicationsEn,
  applicants: applicantsEn,
  commands: {
    start: "Start",
    menu: "Menu",
    resume: "My résumés",
    jobs: "Find a job",
    saved: "Saved vacancies",
    applications: "My applications",
    newvacancy: "New vacancy",
    vacancies: "My vacancies",
    candidates: "Find candidates",
    role: "Looking for work, or hiring",
    language: "Language",
    settings: "Settings",
    support: "Write to support",
    privacy: "Privacy policy",
    about: "About the bot",
    help: "Help",
    cancel: "Stop what you are doing",
    tickets: "Requests to support, and answers",
    person: "Look at a person: /person 123",
    crash: "Raise a defect on purpose",
  },
  profile: {
    description:
      "Find a job or the right person without leaving Telegram.\n\nPress Start and say what you’re looking for: the bot shows the way. In Uzbek, Russian and English.",
    shortDescription: "Jobs and people, right in the chat. Uzbek, Russian, English.",
  },
}
