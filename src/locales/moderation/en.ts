import type { ModerationTexts } from "./Texts.ts"

export const moderationEn: ModerationTexts = {
  bannedTitle: "You can’t use the bot now",
  bannedBody:
    "The operators have closed your access. If you think this is a mistake, write to support: they will look again.",
  person: "Person",
  unknownPerson: "I know nobody with that number.",
  usage: "Write the person’s number after the command. Example: /person 123456789",
  ban: "Ban",
  unban: "Lift the ban",
  banTitle: "Ban this person?",
  banBody:
    "They can only write to support. Their vacancies are paused, their résumés leave the search, and their invitations, join links and offered contacts end.",
  keep: "Keep",
  banned: "The person is banned.",
  unbanned:
    "The ban is lifted. The vacancies that it paused are published again, the résumés are found again.",
  isAdmin: "This person is an admin and can’t be banned.",
  liftedTitle: "You can use the bot again",
  liftedBody:
    "The operators have opened your access. Vacancies that were paused meanwhile are published again, your résumés are as they were. Invitations and join links from before no longer work: please send new ones.",
  suspended:
    "Paused by the moderators: only they can publish it again. If you have questions, write to support.",
  hold: "Pause the vacancy",
  release: "Publish it again",
  held: "The vacancy is paused, and the company is told.",
  released: "The company can use the vacancy again, and is told.",
  heldTitle: "The moderators have paused your vacancy",
  heldBody: "Only they can publish it again. If this is a mistake, write to support: they will look again.",
  releasedTitle: "The moderators have released your vacancy",
  role: (role) => `Role: ${role}`,
  since: (date) => `Since ${date}`,
  bannedSince: (date) => `Banned since ${date}`,
}
