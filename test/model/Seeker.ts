import { Effect, Option } from "effect"
import type { Act } from "../../src/domain/Incoming.ts"
import type { Locale } from "../../src/domain/Locale.ts"
import { Resumes } from "../../src/services/Resumes.ts"
import { locales } from "../../src/locales/Locales.ts"
import { answer } from "./Employer.ts"
import { command, labels, menuOf, newChat, play, type PrivateChat } from "../programs/dialogs/PrivateChat.ts"

let people = 50_000

/** A new job seeker whom nobody knows, after the consent. */
export const newSeeker = (locale: Locale = "en"): PrivateChat => {
  people += 1
  const chat = newChat(locale, people)
  return { ...chat, account: { ...chat.account, role: "seeker", consentedAt: Option.some(chat.now) } }
}

/** A résumé made the short way, as its screen shows it; `own` holds answers by step (profession, city, experience). */
export const withResume = (chat: PrivateChat, own: Readonly<Record<string, Act>> = {}) =>
  Effect.gen(function* () {
    const t = locales[chat.account.locale]
    const opened = yield* play(chat, command("resume"))
    const offered = labels(menuOf(opened)).includes(t.resumes.quick)
      ? opened
      : yield* play(opened, t.resumes.create)
    return yield* answer(yield* play(offered, t.resumes.quick), own)
  })

/** All résumés of the person, the active one first. */
export const resumesOf = ({ person }: PrivateChat) =>
  Effect.flatMap(Resumes, (resumes) => resumes.of(person.id))

/** The résumé that the person applies with. */
export const activeOf = (chat: PrivateChat) =>
  Effect.map(resumesOf(chat), ([first]) => Option.getOrThrow(Option.fromNullable(first)))
