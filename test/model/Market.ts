import { Effect, Option } from "effect"
import { type Surface } from "../../src/domain/CallbackData.ts"
import { privateChat } from "../../src/domain/Ids.ts"
import type { Act } from "../../src/domain/Incoming.ts"
import type { Locale } from "../../src/domain/Locale.ts"
import type { Application } from "../../src/domain/market/Application.ts"
import type { Vacancy } from "../../src/domain/market/Vacancy.ts"
import type { Outgoing } from "../../src/domain/Outgoing.ts"
import { locales } from "../../src/locales/Locales.ts"
import { Applications } from "../../src/services/Applications.ts"
import { Companies } from "../../src/services/Companies.ts"
import { Vacancies } from "../../src/services/Vacancies.ts"
import { newEmployer, withCompany, withDraft } from "./Employer.ts"
import { act, play, press, pressData, type PrivateChat, text } from "../programs/dialogs/PrivateChat.ts"
import { newSeeker, withResume } from "./Seeker.ts"
import { codedData } from "./CodedButton.ts"

type Area = "sent" | "queue" | "resume" | "vacancy"

/** A button of an area, whether or not it is shown. */
export const tapping = (
  chat: PrivateChat,
  area: Area,
  name: string,
  id = 0,
  arg = "",
  surface: Surface = "menu",
): Act => pressData(codedData(area, name, id, arg, surface), chat.menu)

/** The newest vacancy of the company the person acts for. */
export const vacancyOf = ({ person }: PrivateChat) =>
  Effect.gen(function* () {
    const company = yield* (yield* Companies).ofMember(person.id)
    const { rows } = yield* (yield* Vacancies).ofCompany(Option.getOrThrow(company).id, {
      offset: 0,
      limit: 1,
    })
    return Option.getOrThrow(Option.fromNullable(rows[0]))
  })

/** An employer with a published vacancy with these questions; the wanted answers are yes. */
export const withVacancy = (questions: ReadonlyArray<string> = [], locale: Locale = "en") =>
  Effect.gen(function* () {
    const [asked, askedtwo] = questions.map((each) => text(each))
    const own = {
      title: text("Driver, category C"),
      description: text("Trips within the region"),
      ...(asked && { asked }),
      ...(askedtwo && { askedtwo }),
    }
    const draft = yield* withDraft(yield* withCompany(newEmployer(locale)), own)
    const employer = yield* play(draft, locales[locale].vacancies.acts.publish)
    return { employer, vacancy: yield* vacancyOf(employer) }
  })

/** A seeker with a résumé, at the first question of an application, or at its preview. */
export const applying = (seeker: PrivateChat, vacancy: Vacancy) =>
  Effect.map(act(seeker, tapping(seeker, "sent", "apply", vacancy.id, "search")), ({ chat }) => chat)

/** Apply without a letter, answering every question with yes; returns the outcome. */
export const applied = (seeker: PrivateChat, vacancy: Vacancy) =>
  Effect.gen(function* () {
    const t = locales[seeker.account.locale]
    const asked = yield* applying(seeker, vacancy)
    const preview = yield* play(asked, ...vacancy.questions.map(() => t.vacancies.yes))
    return yield* act(preview, press(preview, t.applications.send))
  })

export const newApplicant = (locale: Locale = "en") => withResume(newSeeker(locale))

export const applicationOf = (seeker: PrivateChat, vacancy: Vacancy) =>
  Effect.gen(function* () {
    const found = yield* (yield* Applications).between(vacancy.id, seeker.person.id)
    return Option.getOrThrow(found)
  })

export const historyOf = ({ id }: Application) =>
  Effect.map(
    Effect.flatMap(Applications, (applications) => applications.history(id)),
    (changes) => changes.map(({ status }) => status),
  )

/** Messages to anyone but the author of the act. */
export const saidTo = ({ person }: PrivateChat, outgoing: ReadonlyArray<Outgoing>): ReadonlyArray<string> =>
  outgoing.flatMap(({ chatId, lane, message }) =>
    chatId === privateChat(person.id) && lane === "notice" && message._tag === "SendText"
      ? [message.html]
      : [],
  )
