import { SqlClient } from "@effect/sql/SqlClient"
import { layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { ChatId, MessageId, UpdateId } from "../../../src/domain/Ids.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Applications } from "../../../src/services/Applications.ts"
import { Caps } from "../../../src/services/Caps.ts"
import { Companies } from "../../../src/services/Companies.ts"
import { Contacts } from "../../../src/services/Contacts.ts"
import { Conversations } from "../../../src/services/Conversations.ts"
import { DeadLetters } from "../../../src/services/DeadLetters.ts"
import { BlockedEmployers } from "../../../src/services/BlockedEmployers.ts"
import { Housekeeping } from "../../../src/services/Housekeeping.ts"
import { Inbox } from "../../../src/services/Inbox.ts"
import { Invitations } from "../../../src/services/Invitations.ts"
import { PostponedNotices } from "../../../src/services/PostponedNotices.ts"
import { Letters } from "../../../src/services/Letters.ts"
import { SavedAndHidden } from "../../../src/services/SavedAndHidden.ts"
import { Outbox } from "../../../src/services/Outbox.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { Sessions } from "../../../src/services/Sessions.ts"
import { Tickets } from "../../../src/services/Tickets.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { Views } from "../../../src/services/Views.ts"
import {
  companyContent,
  newcomer,
  newCompany,
  resumeContent,
  vacancyContent,
} from "../../model/MarketFixture.ts"
import { isRefusedWhole } from "../telegram/Refusals.ts"
import { TestStorage } from "../TestStorage.ts"

const now = 1_700_000_000_000

const hire = Effect.gen(function* () {
  const { id: company, owner } = yield* newCompany()
  const vacancies = yield* Vacancies
  const vacancy = yield* vacancies.add(company, owner, vacancyContent, now)
  yield* vacancies.setStatus(vacancy, "published", now)
  return { company, owner, vacancy }
})

const seek = Effect.gen(function* () {
  const seeker = yield* newcomer
  return { seeker, resume: Option.getOrThrow(yield* (yield* Resumes).add(seeker, resumeContent, now)) }
})

const apply = Effect.gen(function* () {
  const { company, owner, vacancy } = yield* hire
  const { resume, seeker } = yield* seek
  const application = {
    vacancy,
    company,
    applicant: seeker,
    resume,
    letter: "",
    answers: [],
    score: 0,
    source: "",
  }
  return { company, owner, vacancy, resume, seeker, application }
})

layer(TestStorage)("a refused COMMIT is a StorageError and leaves nothing behind", (it) => {
  it.effect("of companies", () =>
    Effect.gen(function* () {
      const companies = yield* Companies
      const owner = yield* newcomer
      const members = ["company_members"]
      const id = yield* isRefusedWhole(
        "companies.add",
        ["companies", ...members],
        companies.add(owner, companyContent, 1),
      )
      const renamed = { ...Option.getOrThrow(yield* companies.get(id)), name: "Oqdaryo" }
      yield* isRefusedWhole("companies.save", ["companies"], companies.save(renamed))
      const secret = yield* isRefusedWhole(
        "companies.invite",
        ["company_invites"],
        companies.invite(id, owner, now),
      )
      const colleague = yield* newcomer
      yield* isRefusedWhole(
        "companies.join",
        ["company_invites", ...members],
        companies.join(secret, colleague, now),
      )
      yield* isRefusedWhole("companies.leave", ["former_members", ...members], companies.leave(id, colleague))
    }),
  )

  it.effect("of vacancies", () =>
    Effect.gen(function* () {
      const { company, owner } = yield* hire
      const vacancies = yield* Vacancies
      const companies = yield* Companies
      const id = yield* isRefusedWhole(
        "vacancies.add",
        ["vacancies"],
        vacancies.add(company, owner, vacancyContent, now),
      )
      const found = ["vacancies", "published"]
      yield* isRefusedWhole("vacancies.setStatus", found, vacancies.setStatus(id, "published", now))
      const edited = { ...vacancyContent, title: "Oshpaz" }
      yield* isRefusedWhole("vacancies.edit", ["vacancies", "search_words"], vacancies.edit(id, edited, now))
      // More than are rewritten in the act itself.
      for (let index = 0; index < 6; index++)
        yield* vacancies.setStatus(
          yield* vacancies.add(company, owner, vacancyContent, now),
          "published",
          now,
        )
      yield* companies.save({ ...Option.getOrThrow(yield* companies.get(company)), name: "Oqdaryo" })
      yield* isRefusedWhole("vacancies.reindex", ["stale_words"], vacancies.reindex(50))
      const { seeker } = yield* seek
      const views = yield* Views
      yield* isRefusedWhole("views.note", ["vacancy_views"], views.note(id, seeker, "search", now))
    }),
  )

  it.effect("of saved and hidden items", () =>
    Effect.gen(function* () {
      const { company, vacancy } = yield* hire
      const person = yield* newcomer
      const marks = yield* SavedAndHidden
      const hiding = yield* BlockedEmployers
      yield* isRefusedWhole(
        "marks.hideVacancy",
        ["hidden_vacancies"],
        marks.hideVacancy(person, vacancy, now),
      )
      yield* isRefusedWhole(
        "marks.hideCompany",
        ["hidden_companies"],
        marks.hideCompany(person, company, now),
      )
      yield* isRefusedWhole("marks.showAll", ["hidden_vacancies", "hidden_companies"], marks.showAll(person))
      yield* isRefusedWhole("hiding.hide", ["hidden_people"], hiding.hide(person, company, now))
    }),
  )

  it.effect("of résumés", () =>
    Effect.gen(function* () {
      const resumes = yield* Resumes
      const owner = yield* newcomer
      const tables = ["resumes", "candidates"]
      const add = resumes.add(owner, resumeContent, now)
      const id = Option.getOrThrow(yield* isRefusedWhole("resumes.add", tables, add))
      const saved = { ...Option.getOrThrow(yield* resumes.get(id)), seeking: "found" as const }
      yield* isRefusedWhole("resumes.save", tables, resumes.save(saved, now))
      yield* isRefusedWhole("resumes.remove", tables, resumes.remove(id))
    }),
  )

  it.effect("of applications and postponed notices", () =>
    Effect.gen(function* () {
      const { application, vacancy } = yield* apply
      const applications = yield* Applications
      const notices = yield* PostponedNotices
      const tables = ["applications", "application_changes"]
      const id = yield* isRefusedWhole("applications.add", tables, applications.add(application, now))
      const outgoing = {
        chatId: ChatId.make(1),
        lane: "notice",
        message: { _tag: "SendText", html: "…", menu: false },
      } as const
      yield* isRefusedWhole("lateNotices.postpone", ["late_notices"], notices.postpone(id, outgoing, now))
      yield* isRefusedWhole("lateNotices.take", ["late_notices"], notices.take(now, 10))
      const withdrawn = { from: "sent", to: "withdrawn", declined: Option.none() } as const
      yield* isRefusedWhole("applications.setStatus", tables, applications.setStatus(id, withdrawn, now))
      yield* isRefusedWhole("applications.resend", tables, applications.resend(id, application, now))
      yield* isRefusedWhole("applications.setNote", ["applications"], applications.setNote(id, "…"))
      yield* isRefusedWhole(
        "applications.reach",
        ["application_milestones"],
        applications.reach(vacancy, 1, now),
      )
      yield* isRefusedWhole("applications.closeAll", tables, applications.closeAll(vacancy, now))
    }),
  )

  it.effect("of conversations", () =>
    Effect.gen(function* () {
      const { application, company, resume, seeker, vacancy } = yield* apply
      const conversations = yield* Conversations
      const subject = { application: yield* (yield* Applications).add(application, now) }
      const opening = { subject, company, seeker, vacancy: Option.some(vacancy), resume }
      const by = { person: seeker, side: "seeker" } as const
      const tables = ["conversations", "conversation_log"]
      const id = yield* isRefusedWhole(
        "conversations.open",
        tables.slice(0, 1),
        conversations.open(opening, now),
      )
      const said = { kind: "text", text: "…", file: Option.none() } as const
      const message = yield* isRefusedWhole(
        "conversations.say",
        ["conversation_messages", "conversations"],
        conversations.say(id, by, said, now),
      )
      yield* isRefusedWhole(
        "conversations.edit",
        ["conversation_messages", "conversation_log"],
        conversations.edit(id, by, message, "!", now),
      )
      yield* isRefusedWhole(
        "conversations.markRead",
        ["conversation_reads"],
        conversations.markRead(id, [seeker]),
      )
      const contacts = { name: "", username: Option.none(), phone: Option.none(), email: Option.none() }
      const shared = ["conversation_shares", "conversation_log"]
      yield* isRefusedWhole("conversations.share", shared, conversations.share(id, by, contacts, now))
      yield* isRefusedWhole("conversations.unshare", shared, conversations.unshare(id, by, now))
      yield* isRefusedWhole("conversations.revealed", tables, conversations.reveal(id, by, now))
      yield* isRefusedWhole("conversations.setBlocked", tables, conversations.setBlocked(id, by, true, now))
      yield* isRefusedWhole("conversations.closed", tables, conversations.close(id, by, now))
    }),
  )

  it.effect("of invitations, letters, contacts and tickets", () =>
    Effect.gen(function* () {
      const { company, owner, vacancy } = yield* hire
      const { resume, seeker } = yield* seek
      const invitations = yield* Invitations
      const letters = yield* Letters
      const contacts = yield* Contacts
      const invitation = { company, vacancy: Option.some(vacancy), resume, seeker, by: owner, text: "…" }
      const id = yield* isRefusedWhole("invitations.add", ["invitations"], invitations.add(invitation, now))
      yield* isRefusedWhole(
        "invitations.setStatus",
        ["invitations"],
        invitations.setStatus(id, { from: "sent", to: "declined" }, now),
      )
      yield* isRefusedWhole("letters.add", ["letters"], letters.add(seeker, "…", now))
      yield* isRefusedWhole("letters.remove", ["letters"], letters.remove(seeker, 1))
      const phone = Option.some({ number: "+998901234567", verified: true })
      yield* isRefusedWhole("contacts.setPhone", ["contacts"], contacts.setPhone(seeker, phone, now))
      yield* isRefusedWhole(
        "contacts.setEmail",
        ["contacts"],
        contacts.setEmail(seeker, Option.some("a@b.uz"), now),
      )
      const ticket = {
        author: seeker,
        name: "Ann",
        topic: "bug",
        text: "…",
        photo: Option.none(),
        subject: Option.none(),
      } as const
      const tickets = yield* Tickets
      const opened = yield* isRefusedWhole("tickets.open", ["tickets"], tickets.open(ticket, now))
      const entry = { kind: "answered", person: owner, text: "…", photo: Option.none(), at: now } as const
      yield* isRefusedWhole(
        "tickets.add",
        ["tickets", "ticket_entries"],
        tickets.add(opened, entry, "answered"),
      )
    }),
  )

  it.effect("of what every update writes", () =>
    Effect.gen(function* () {
      const inbox = yield* Inbox
      const outbox = yield* Outbox
      const accounts = yield* Accounts
      const chatId = ChatId.make(1)
      const item = { updateId: UpdateId.make(1), chatId, payload: {}, json: "{}", receivedAt: 1 }
      yield* isRefusedWhole("inbox.append", ["inbox", "polling"], inbox.append([item], 2))
      yield* isRefusedWhole("inbox.blame", ["inbox"], inbox.blame(item.updateId))
      yield* isRefusedWhole("inbox.remove", ["handled_updates"], inbox.remove([item.updateId], now))
      const session = { active: Option.none(), drafts: {} }
      yield* isRefusedWhole("sessions.save", ["sessions"], (yield* Sessions).save([[chatId, session]], now))
      const person = yield* newcomer
      yield* isRefusedWhole("accounts.setStanding", ["accounts"], accounts.setStanding(person, "banned", now))
      yield* isRefusedWhole("caps.spend", ["tally"], (yield* Caps).spend("papers", [person], now))
      const message = { _tag: "SendText", html: "…", menu: true } as const
      const rows = yield* isRefusedWhole(
        "outbox.add",
        ["outbox"],
        outbox.add([{ chatId, lane: "reply", message }], now),
      )
      const done = rows.map((row) => ({ item: row, messageId: Option.some(MessageId.make(1)) }))
      yield* isRefusedWhole("outbox.acknowledge", ["outbox", "menus"], outbox.acknowledge(done))
      const sql = yield* SqlClient
      yield* sql`INSERT INTO outbox (id, lane, chat_id, message, created_at) VALUES (1, 'notice', 1, '{}', 1)`
      yield* isRefusedWhole("outbox.load", ["outbox", "dead_letters"], outbox.load([1]))
      const letter = {
        origin: "update",
        updateId: undefined,
        chatId,
        payload: "{}",
        reason: "defect",
        detail: "",
      } as const
      yield* isRefusedWhole(
        "deadLetters.record",
        ["dead_letters"],
        (yield* DeadLetters).record([letter], now),
      )
      const forget = (yield* Housekeeping).forget("deadLetters", now + 1, Option.none())
      yield* isRefusedWhole("housekeeping.deadLetters", ["dead_letters"], forget)
    }),
  )
})
