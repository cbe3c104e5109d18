import { Effect, Option } from "effect"
import type { Account } from "../../../src/domain/Account.ts"
import type { Locale } from "../../../src/domain/Locale.ts"
import type { Vacancy } from "../../../src/domain/market/Vacancy.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { newEmployer, withCompany, withDraft } from "../Employer.ts"
import { play, pressData, type PrivateChat, text } from "../../programs/dialogs/PrivateChat.ts"
import { withResume } from "../Seeker.ts"
import { applicationOf, applying, vacancyOf } from "../Market.ts"
import { tellings, usernameOf } from "./Contacts.ts"
import { codedData } from "../CodedButton.ts"

const citizen = (locale: Locale, role: Account["role"]): PrivateChat => {
  const chat = newEmployer(locale)
  return {
    ...chat,
    person: { ...chat.person, username: Option.some(usernameOf(chat.person.id)) },
    account: { ...chat.account, role },
  }
}

/** A vacancy whose text contains contacts, as people write them. */
const withVacancy = (chat: PrivateChat) =>
  Effect.gen(function* () {
    const t = locales[chat.account.locale]
    const [description = ""] = tellings(chat.person.id)
    const own = { description: text(description) }
    return yield* play(yield* withDraft(yield* withCompany(chat), own), t.vacancies.acts.publish)
  })

/** Apply to the vacancy with a letter that contains contacts; both sides open the conversation about it. */
const related = (seeker: PrivateChat, employer: PrivateChat, vacancy: Vacancy) =>
  Effect.gen(function* () {
    const [, letter = ""] = tellings(seeker.person.id)
    const t = locales[seeker.account.locale]
    const chat = yield* play(yield* applying(seeker, vacancy), text(letter), t.applications.send)
    const { id } = yield* applicationOf(chat, vacancy)
    const opening = codedData("chat", "a", id, "", "notice")
    const open = (side: PrivateChat) => play(side, pressData(opening, side.menu))
    return { seeker: yield* open(chat), employer: yield* open(employer) }
  })

/**
 * Ten people: three employers with one vacancy each, an employer without a company, four job seekers, two guests. Two of
 * the job seekers have applied and are in a conversation.
 */
export const tenPeople = Effect.gen(function* () {
  const hiring = (["uz", "ru", "en"] as const).map((locale) => citizen(locale, "employer"))
  const employers = yield* Effect.forEach(hiring, withVacancy)
  const looking = (["uz", "ru", "en", "uz"] as const).map((locale) => citizen(locale, "seeker"))
  const seekers = yield* Effect.forEach(looking, (seeker) => withResume(seeker))
  for (const index of [0, 1]) {
    const [seeker, employer] = [seekers[index], employers[index]]
    if (seeker === undefined || employer === undefined) continue
    const both = yield* related(seeker, employer, yield* vacancyOf(employer))
    seekers[index] = both.seeker
    employers[index] = both.employer
  }
  const guests = (["ru", "en"] as const).map((locale) => citizen(locale, "guest"))
  return [...employers, citizen("ru", "employer"), ...seekers, ...guests]
})
