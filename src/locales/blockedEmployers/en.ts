import { counting } from "../format/Counting.ts"
import type { BlockedEmployersTexts } from "./Texts.ts"

export const blockedEmployersEn: BlockedEmployersTexts = {
  open: "Hide from companies",
  title: "Who doesn’t see you",
  none: "You aren’t hiding from any company yet.",
  meaning: "Companies on your list don’t find you and can’t invite you, with any of your résumés.",
  meaningShown: "It can find you again, if one of your résumés is open or anonymous.",
  stillYours: "You see their vacancies as before. In chats, and where you apply yourself, they see you.",
  hint: "For example, hide from the company you work for now.",
  add: "Add a company",
  companyTitle: "Company",
  companyPrompt: "Which company shouldn’t see you? Write its name or the beginning of it.",
  companyExample: "Example: Registon Logistics",
  choose: "Tap the one that shouldn’t see you.",
  more: "There are more: write more of the name to see the right one.",
  nothing: "No company by that name.",
  nothingHint: "Try another spelling. Only companies that are in the bot can see you here.",
  again: "Try another name",
  hide: "Hide my résumé from them",
  show: "Show them my résumé",
  list: "Open the list",
  acceptedShown: "You hid from this company; now it sees you again.",
  count: counting("en", { one: "company", other: "companies" }),
  hidden: (company) => `${company} doesn’t see you any more.`,
  shown: (company) => `${company} may see you again.`,
}
