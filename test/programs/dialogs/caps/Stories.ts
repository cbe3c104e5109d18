import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, type Layer, Option } from "effect"
import { quotas, rates, youngFor } from "../../../../src/domain/market/Caps.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import type { ruleOf } from "../../../../src/programs/dialogs/home/OverCap.ts"
import type { Vacancy } from "../../../../src/domain/market/Vacancy.ts"
import { Applications } from "../../../../src/services/Applications.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Vacancies } from "../../../../src/services/Vacancies.ts"
import { vacancyContent } from "../../../model/MarketFixture.ts"
import type { CapDialogs } from "./CapDialogs.ts"
import { answer, newEmployer, withCompany, withDraft } from "../../../model/Employer.ts"
import { newCandidate, tapping } from "../../../model/Hiring.ts"
import { act, command, day, play, type PrivateChat, text } from "../PrivateChat.ts"
import { newSeeker, resumesOf } from "../../../model/Seeker.ts"
import { applicationOf, applied, newApplicant, vacancyOf } from "../../../model/Market.ts"

const t = locales.en
const hour = 3_600_000

type ShownCap = Parameters<typeof ruleOf>[1]

type Played<A> = Effect.Effect<A, unknown, Layer.Layer.Success<typeof CapDialogs>>

/** How to exceed a cap by using the bot, and how to make room again. */
export interface Story {
  readonly chat: PrivateChat
  /** Do, or try, once what the cap counts. */
  readonly once: (chat: PrivateChat, time: number) => Played<PrivateChat>
  /** Make room; without this, time does. */
  readonly makeRoom?: (chat: PrivateChat) => Played<PrivateChat>
  /** The expected text if it isn't the cap's own. */
  readonly rule?: string
}

const tap =
  (area: string, name: string, id = 0, arg = "") =>
  (chat: PrivateChat) =>
    Effect.map(act(chat, tapping(chat, area, name, { id, arg })), (answered) => answered.chat)

/** The company that a person acts for. */
export const companyOf = ({ person }: PrivateChat) =>
  Effect.flatMap(Companies, (companies) => Effect.flatten(companies.ofMember(person.id)))

const later = (time: number) => (chat: PrivateChat) => ({ ...chat, now: chat.now + time })

/** An employer whose company is no longer new, with a closed vacancy to copy. */
const established = Effect.gen(function* () {
  const chat = yield* withDraft(later(8 * day)(yield* withCompany(newEmployer())))
  const { id } = yield* vacancyOf(chat)
  return { chat: later(day)(yield* tap("vacancy", "close", id)(chat)), id }
})

/** The latest vacancy, made by copying; nothing if that was refused. */
const copied = (chat: PrivateChat, id: number) =>
  Effect.gen(function* () {
    const before = yield* vacancyOf(chat)
    const after = yield* tap("vacancy", "copy", id)(chat)
    const latest = yield* vacancyOf(after)
    return { after, copy: latest.id === before.id || latest.status !== "draft" ? undefined : latest.id }
  })

/** Add drafts to the company, bypassing every cap. */
export const withDrafts = (chat: PrivateChat, count: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const { id } = yield* companyOf(chat)
    const adding = vacancies.add(id, chat.person.id, vacancyContent, chat.now)
    return yield* Effect.replicateEffect(adding, count)
  })

const pausedOne = (chat: PrivateChat) =>
  Effect.gen(function* () {
    const company = yield* companyOf(chat)
    const { rows } = yield* (yield* Vacancies).ofCompany(company.id, { offset: 0, limit: 100 })
    const one = rows.find(({ status }) => status === "published")
    return yield* tap("vacancy", "pause", one?.id ?? 0)(chat)
  })

/** A seeker, and a company that has published this many vacancies, bypassing every cap. */
const market = (count: number) =>
  Effect.gen(function* () {
    const vacancies = yield* Vacancies
    const employer = yield* withCompany(newEmployer())
    const drafts = yield* withDrafts(employer, count)
    yield* Effect.forEach(drafts, (id) => vacancies.setStatus(id, "published", employer.now))
    return { employer, open: yield* vacancies.getAll(drafts), seeker: yield* newApplicant() }
  })

const nth = <A>(all: ReadonlyArray<A>, index: number): A =>
  Option.getOrThrow(Option.fromNullable(all[Math.min(index, all.length - 1)]))

/** Apply as far as allowed; returns what was sent. */
const applyTo = (chat: PrivateChat, vacancy: Vacancy) =>
  Effect.gen(function* () {
    const asked = yield* tap("sent", "apply", vacancy.id, "search")(chat)
    if (Option.isNone(asked.session.active)) return { chat: asked, sent: 0 }
    const { chat: done } = yield* applied(chat, vacancy)
    return { chat: done, sent: (yield* applicationOf(done, vacancy)).id }
  })

const ticketOf = (chat: PrivateChat) =>
  Effect.gen(function* () {
    const asked = yield* play(chat, command("support"))
    return Option.isNone(asked.session.active) ? asked : yield* play(asked, "Question", text("Help"), "Send")
  })

const closeTickets = Effect.flatMap(SqlClient, (sql) => sql`UPDATE tickets SET status = 'closed'`)

const reported = (chat: PrivateChat, application: number) =>
  Effect.gen(function* () {
    const open = yield* tap("chat", "a", application)(chat)
    const about = open.session.drafts["chat"]?.about ?? 0
    const asked = yield* tap("chat", "report", about)(open)
    return asked.session.active.pipe(Option.contains("report"))
      ? yield* play(asked, t.conversations.reasons.spam, t.wizard.skip)
      : asked
  })

const reporter = Effect.gen(function* () {
  const { open, seeker } = yield* market(4)
  let chat = seeker
  const applications: Array<number> = []
  for (const vacancy of open) {
    const applying = yield* applyTo(chat, vacancy)
    chat = applying.chat
    applications.push(applying.sent)
  }
  return { chat, applications }
})

/** The chat after a while in which the same tap no longer counts as a finger that slipped. */
const unhurried = (by: PrivateChat): PrivateChat => ({ ...by, now: by.now + 6_000 })

/** One for each cap that users are told about. */
export const stories: Readonly<Record<ShownCap, Played<Story>>> = {
  companies: Effect.map(play(newEmployer(), command("menu")), (chat) => ({
    chat,
    once: (by: PrivateChat) =>
      Effect.gen(function* () {
        const asked = yield* tap("company", "create")(by)
        if (Option.isNone(asked.session.active)) return asked
        const made = yield* answer(asked, { name: text("Registon") })
        return yield* tap("company", "left")(made)
      }),
  })),
  renames: Effect.gen(function* () {
    const chat = yield* withCompany(newEmployer())
    const { id } = yield* companyOf(chat)
    return {
      chat,
      once: (by: PrivateChat, time: number) =>
        Effect.gen(function* () {
          const asked = yield* tap("company", "change", id, "name")(by)
          return Option.isNone(asked.session.active) ? asked : yield* play(asked, text(`Registon ${time}`))
        }),
    }
  }),
  drafts: Effect.gen(function* () {
    const { chat, id } = yield* established
    return {
      chat,
      once: (by: PrivateChat) => Effect.map(copied(unhurried(by), id), ({ after }) => after),
      makeRoom: (by: PrivateChat) =>
        Effect.flatMap(vacancyOf(by), (draft) => tap("vacancy", "close", draft.id)(by)),
    }
  }),
  newVacancies: Effect.gen(function* () {
    const { chat, id } = yield* established
    return {
      chat,
      once: (by: PrivateChat) =>
        Effect.gen(function* () {
          const { after, copy } = yield* copied(by, id)
          return copy === undefined ? after : yield* tap("vacancy", "close", copy)(after)
        }),
    }
  }),
  published: Effect.gen(function* () {
    const { chat } = yield* established
    const drafts = yield* withDrafts(chat, quotas.published.most + 2)
    return {
      chat,
      once: (by: PrivateChat, time: number) => tap("vacancy", "publish", nth(drafts, time))(later(hour)(by)),
      makeRoom: pausedOne,
    }
  }),
  publishedYoung: Effect.gen(function* () {
    const chat = yield* withCompany(newEmployer())
    const drafts = yield* withDrafts(chat, quotas.publishedYoung.most + 2)
    return {
      chat,
      once: (by: PrivateChat, time: number) => tap("vacancy", "publish", nth(drafts, time))(by),
      makeRoom: pausedOne,
    }
  }),
  publications: Effect.gen(function* () {
    const { chat } = yield* established
    const drafts = yield* withDrafts(chat, rates.publications.most + 3)
    return {
      chat,
      once: (by: PrivateChat, time: number) =>
        Effect.gen(function* () {
          const id = nth(drafts, time)
          const shown = yield* tap("vacancy", "publish", id)(by)
          const after = Option.getOrThrow(yield* (yield* Vacancies).get(id))
          return after.status === "published" ? yield* tap("vacancy", "close", id)(shown) : shown
        }),
    }
  }),
  joinLinks: Effect.map(withCompany(newEmployer()), (chat) => ({
    chat,
    once: (by: PrivateChat) => tap("company", "invite")(unhurried(by)),
  })),
  resumes: Effect.map(play(newSeeker(), command("menu")), (chat) => ({
    chat,
    once: (by: PrivateChat) =>
      Effect.gen(function* () {
        const asked = yield* tap("resume", "quick")(by)
        return Option.isNone(asked.session.active) ? asked : yield* answer(asked)
      }),
    makeRoom: (by: PrivateChat) =>
      Effect.flatMap(resumesOf(by), ([one]) => tap("resume", "remove", one?.id ?? 0)(by)),
  })),
  letters: Effect.map(play(newSeeker(), command("menu")), (chat) => ({
    chat,
    once: (by: PrivateChat, time: number) =>
      Effect.flatMap(tap("sent", "newletter")(by), (asked) => play(asked, text(`Letter ${time}`))),
    makeRoom: tap("sent", "delletter", 1),
  })),
  underWay: Effect.gen(function* () {
    const { open, seeker } = yield* market(quotas.underWay.most + 2)
    return {
      chat: seeker,
      once: (by: PrivateChat, time: number) =>
        Effect.map(applyTo(later(hour)(by), nth(open, time)), ({ chat }) => chat),
      makeRoom: (by: PrivateChat) =>
        Effect.gen(function* () {
          const { rows } = yield* (yield* Applications).ofApplicant(by.person.id, [], { offset: 0, limit: 1 })
          return yield* tap("sent", "withdraw", nth(rows, 0).id)(by)
        }),
    }
  }),
  refusals: Effect.gen(function* () {
    const { employer, open, seeker } = yield* market(4)
    return {
      chat: seeker,
      once: (by: PrivateChat, time: number) =>
        Effect.gen(function* () {
          const { chat, sent } = yield* applyTo(by, nth(open, time))
          if (sent !== 0) yield* tap("queue", "decline", sent, "pay-all-n")({ ...employer, now: chat.now })
          return later(31_000)(chat)
        }),
    }
  }),
  openTickets: Effect.sync(() => ({ chat: newSeeker(), once: ticketOf })),
  tickets: Effect.sync(() => ({
    chat: newSeeker(),
    once: (by: PrivateChat) => Effect.zipLeft(ticketOf(by), closeTickets),
  })),
  applications: Effect.gen(function* () {
    const { open, seeker } = yield* market(rates.applications.most + 3)
    return {
      chat: seeker,
      once: (by: PrivateChat, time: number) =>
        Effect.gen(function* () {
          const { chat, sent } = yield* applyTo(by, nth(open, time))
          return sent === 0 ? chat : yield* tap("sent", "withdraw", sent)(chat)
        }),
    }
  }),
  invitations: Effect.gen(function* () {
    const founded = yield* withCompany(newEmployer())
    // A new company may send only a few.
    const chat = { ...founded, now: founded.now + youngFor }
    const candidates = yield* Effect.replicateEffect(newCandidate(), rates.invitations.most + 3)
    return {
      chat,
      once: (by: PrivateChat, time: number) =>
        Effect.gen(function* () {
          const { resume } = nth(candidates, time)
          const asked = yield* tap("people", "invite", resume.id)(by)
          if (Option.isNone(asked.session.active)) return asked
          return yield* play(asked, t.wizard.skip, t.candidateSearch.send)
        }),
    }
  }),
  ticketReplies: Effect.gen(function* () {
    const chat = yield* ticketOf(newSeeker())
    const tickets = yield* Effect.flatMap(
      SqlClient,
      (sql) => sql<{ id: number }>`SELECT id FROM tickets WHERE author = ${chat.person.id}`,
    )
    return {
      chat,
      once: (by: PrivateChat) =>
        Effect.gen(function* () {
          const asked = yield* tap("support", "reply", tickets[0]?.id)(by)
          return Option.isNone(asked.session.active) ? asked : yield* play(asked, text("More"))
        }),
    }
  }),
  reports: Effect.map(reporter, ({ applications, chat }) => ({
    chat,
    once: (by: PrivateChat, time: number) =>
      reported(by, applications[Math.min(3, Math.floor(time / 3))] ?? 0),
  })),
  reportsOfChat: Effect.map(reporter, ({ applications, chat }) => ({
    chat,
    once: (by: PrivateChat) => reported(by, applications[0] ?? 0),
  })),
  papers: Effect.gen(function* () {
    const asked = yield* tap("resume", "quick")(yield* play(newSeeker(), command("menu")))
    const chat = yield* answer(asked)
    const [resume] = yield* resumesOf(chat)
    const print = tap("resume", "pdf", resume?.id, "named-en")
    // The text about it is in the menu, which the generated file has pushed up.
    return { chat, once: (by: PrivateChat) => Effect.flatMap(play(by, command("menu")), print) }
  }),
  messages: Effect.gen(function* () {
    const { applications, chat } = yield* reporter
    const opened = tap("chat", "a", applications[0] ?? 0)
    // A message that is passed on leaves the menu as it was.
    return {
      chat,
      once: (by: PrivateChat) => Effect.flatMap(opened(by), (open) => play(open, text("Hello"))),
    }
  }),
}
