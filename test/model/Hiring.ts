import { Effect, Option } from "effect"
import { type Surface } from "../../src/domain/CallbackData.ts"
import { privateChat } from "../../src/domain/Ids.ts"
import type { Act } from "../../src/domain/Incoming.ts"
import type { Locale } from "../../src/domain/Locale.ts"
import type { Resume } from "../../src/domain/market/Resume.ts"
import type { Outgoing } from "../../src/domain/Outgoing.ts"
import { locales } from "../../src/locales/Locales.ts"
import { Companies } from "../../src/services/Companies.ts"
import { Invitations } from "../../src/services/Invitations.ts"
import { Resumes } from "../../src/services/Resumes.ts"
import {
  act,
  dataOf,
  labels,
  menuOf,
  newest,
  play,
  press,
  pressData,
  type PrivateChat,
  receive,
} from "../programs/dialogs/PrivateChat.ts"
import { activeOf, newSeeker, withResume } from "./Seeker.ts"
import { codedData } from "./CodedButton.ts"

/** A button of an area, whether or not it is shown. */
export const tapping = (
  chat: PrivateChat,
  area: string,
  name: string,
  {
    arg = "",
    id = 0,
    on = "menu",
  }: { readonly arg?: string; readonly id?: number; readonly on?: Surface } = {},
): Act => pressData(codedData(area, name, id, arg, on), chat.menu)

/** A seeker whose active résumé has these fields. */
export const newCandidate = (told: Partial<Resume> = {}, locale: Locale = "en") =>
  Effect.gen(function* () {
    const seeker = yield* withResume(newSeeker(locale))
    const resumes = yield* Resumes
    yield* resumes.save({ ...(yield* activeOf(seeker)), ...told }, seeker.now)
    return { seeker, resume: yield* activeOf(seeker) }
  })

/** Another person's chat, with the notices that person received. */
export const hearing = (chat: PrivateChat, outgoing: ReadonlyArray<Outgoing>): PrivateChat =>
  outgoing
    .filter(({ chatId, lane }) => chatId === privateChat(chat.person.id) && lane === "notice")
    .reduce((known, { message }) => receive(known, message), chat)

/** Tap a button of the newest message, which is a notice. */
export const pressNotice = (chat: PrivateChat, label: string): Act => {
  const button = newest(chat)
    .rows.flat()
    .find(({ text }) => text.includes(label))
  if (button === undefined) throw new Error(`No button “${label}” on the notice`)
  return pressData(dataOf(button), Option.none())
}

/** Start inviting a person; returns the chat at the first question. */
export const inviting = (employer: PrivateChat, { id }: Resume) =>
  Effect.map(act(employer, tapping(employer, "people", "invite", { id })), ({ chat }) => chat)

/** Invite in general, without a text; returns the outcome. */
export const invited = (employer: PrivateChat, resume: Resume) =>
  Effect.gen(function* () {
    const t = locales[employer.account.locale]
    const asked = yield* inviting(employer, resume)
    // Without a vacancy left to invite to, none is asked about.
    const isAsked = labels(menuOf(asked)).includes(t.candidateSearch.inGeneral)
    const preview = yield* play(asked, ...(isAsked ? [t.candidateSearch.inGeneral] : []), t.wizard.skip)
    return yield* act(preview, press(preview, t.candidateSearch.send))
  })

/** The latest invitation from the company that the person acts for to the résumé's owner. */
export const invitationOf = (employer: PrivateChat, resume: Resume) =>
  Effect.gen(function* () {
    const company = yield* (yield* Companies).ofMember(employer.person.id)
    const invitations = yield* Invitations
    return Option.getOrThrow(yield* invitations.between(Option.getOrThrow(company).id, resume.owner))
  })
