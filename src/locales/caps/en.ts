import type { CapTexts } from "./Texts.ts"

const later = "Nothing was lost: what you have stays as it is."

export const capsEn: CapTexts = {
  rules: {
    published: (most) => `Published vacancies of a company: at most ${most} at a time.`,
    publishedYoung: (most) => `Published vacancies of a new company: at most ${most} at a time.`,
    drafts: (most) => `Drafts of a company: at most ${most} at a time.`,
    joinLinks: (most, period) =>
      `Open invitation links of a company: at most ${most} at a time. Each works for ${period}.`,
    resumes: (most) => `Résumés of one person: at most ${most}.`,
    letters: (most) => `Saved letters: at most ${most}.`,
    underWay: (most) => `Applications under way: at most ${most} at a time.`,
    openTickets: (most) => `Unanswered messages to support: at most ${most} at a time.`,
    companies: (most, period) => `New companies of one person: at most ${most} in ${period}.`,
    renames: (most, period) => `New names of a company: at most ${most} in ${period}.`,
    newVacancies: (most, period) => `New vacancies and copies of a company: at most ${most} in ${period}.`,
    publications: (most, period) => `Publications of a company: at most ${most} in ${period}.`,
    applications: (most, period) => `Applications: at most ${most} in ${period}.`,
    invitations: (most, period) => `Invitations: at most ${most} in ${period}.`,
    tickets: (most, period) => `Messages to support: at most ${most} in ${period}.`,
    reports: (most, period) => `Reports: at most ${most} in ${period}.`,
    reportsOfChat: (most, period) => `Reports of the same chat: at most ${most} in ${period}.`,
    papers: (most, period) => `Résumé files: at most ${most} in ${period}.`,
    messages: (most, period) => `Messages in a chat: at most ${most} in ${period}.`,
  },
  refused: (period) =>
    `This company has declined an application of yours. It takes the next one ${period} later.`,
  ways: {
    published: "Pause or close one of them, and there is room for another.",
    publishedYoung: "Pause or close one of them, or wait: later on, a company may have more.",
    drafts: "Publish or close one of them, and there is room for another.",
    joinLinks: "A link makes room once it is used or has expired.",
    resumes: "Delete one of them, and there is room for another.",
    letters: "Delete one of them, and there is room for another.",
    underWay: "Withdraw one of them, or wait for an answer, and there is room for another.",
    refusals: "Other companies take your applications now.",
    openTickets: "We read all of them. An answer makes room for another.",
    companies: later,
    renames: later,
    newVacancies: later,
    publications: later,
    applications: "Until then you can save vacancies to come back to.",
    invitations: later,
    tickets: "We read all of them.",
    reports: "We read all of them. You can block them right away.",
    reportsOfChat: "We read all of them. You can block them right away.",
    papers: "Wait a little: the files you asked for are on their way.",
    messages: "It wasn’t passed on: try again a little later.",
  },
  again: (moment) => `Possible again: ${moment}`,
}
