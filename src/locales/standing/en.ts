import type { StandingTexts } from "./Texts.ts"

export const standing: StandingTexts = {
  bannedTitle: "You can’t use the bot now",
  bannedBody:
    "The operators have closed your access. If you think this is a mistake, write to support: they will look again.",
  person: "Person",
  unknownPerson: "I know nobody of that number.",
  usage: "Write the person’s number after the command. Example: /person 123456789",
  ban: "Ban",
  unban: "Lift the ban",
  banTitle: "Ban this person?",
  banBody: "They can only write to support. Their vacancies are paused, their résumés leave the search.",
  keep: "Keep",
  banned: "The person is banned.",
  unbanned: "The ban is lifted. Vacancies stay paused until their author resumes them.",
  isAdmin: "This person is an admin and can’t be banned.",
  role: (role) => `Here as: ${role}`,
  since: (date) => `Since ${date}`,
  bannedSince: (date) => `Banned since ${date}`,
}
