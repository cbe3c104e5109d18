import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Candidates } from "../../../../src/services/Candidates.ts"
import { BlockedEmployers } from "../../../../src/services/BlockedEmployers.ts"
import { newEmployer, openCompany, withCompany, words } from "../../../model/Employer.ts"
import { act, play, type PrivateChat, text } from "../PrivateChat.ts"
import { withVacancy } from "../../../model/Market.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { invitationOf, invited, newCandidate, tapping } from "../../../model/Hiring.ts"

const t = locales.en

const conversations = Effect.flatMap(SqlClient, (sql) => sql`SELECT id FROM conversations`)

/** An employer, and a seeker whom they invited. */
const pending = Effect.gen(function* () {
  const { employer } = yield* withVacancy()
  const { resume, seeker } = yield* newCandidate()
  const { chat } = yield* invited(employer, resume)
  return { employer: chat, resume, seeker, invitation: yield* invitationOf(chat, resume) }
})

const begin = (chat: PrivateChat, id: number) => act(chat, tapping(chat, "chat", "i", { id, on: "notice" }))

layer(TestDialogs)("a conversation about an invitation", (it) => {
  it.effect("can't be started by the company while the invitation is pending", () =>
    Effect.gen(function* () {
      const { employer, invitation } = yield* pending
      const before = yield* conversations
      const forged = yield* begin(employer, invitation.id)
      expect(words(forged.chat)).toContain(t.conversations.tooLate)
      const said = yield* act(forged.chat, text("Hello there"))
      expect(said.outcome.outgoing.every(({ chatId }) => chatId === privateChat(employer.person.id))).toBe(
        true,
      )
      expect(yield* conversations).toEqual(before)
    }),
  )

  for (const end of ["decline", "withdraw"] as const)
    it.effect(`ends with a ${end} if the invited person never wrote in it`, () =>
      Effect.gen(function* () {
        for (const wrote of [false, true]) {
          const { employer, invitation, seeker } = yield* pending
          const opened = yield* begin(seeker, invitation.id)
          const after = wrote ? yield* act(opened.chat, text("Tell me more")) : opened
          yield* end === "decline"
            ? act(after.chat, tapping(after.chat, "invites", "decline", { id: invitation.id, on: "notice" }))
            : act(employer, tapping(employer, "people", "withdraw", { id: invitation.id, on: "notice" }))
          const shown = yield* begin(employer, invitation.id)
          const said = yield* act(shown.chat, text("Still here?"))
          const heard = said.outcome.outgoing.filter(({ chatId }) => chatId === privateChat(seeker.person.id))
          expect(heard.length > 0).toBe(wrote)
          if (!wrote) expect(words(said.chat)).toContain(t.conversations.states.closed)
        }
      }),
    )

  it.effect("continues when a declined invitation is accepted after all", () =>
    Effect.gen(function* () {
      const { employer, invitation, seeker } = yield* pending
      const opened = yield* begin(seeker, invitation.id)
      const tap = (chat: PrivateChat, name: string) =>
        act(chat, tapping(chat, "invites", name, { id: invitation.id, on: "notice" }))
      const declined = yield* tap(opened.chat, "decline")
      yield* tap(declined.chat, "accept")
      const said = yield* act((yield* begin(employer, invitation.id)).chat, text("Welcome"))
      expect(said.outcome.outgoing.some(({ chatId }) => chatId === privateChat(seeker.person.id))).toBe(true)
    }),
  )
})

layer(TestDialogs)("a person who hid from or blocked a company", (it) => {
  for (const how of ["hid", "blocked"] as const)
    it.effect(`(${how}) isn't found by its former member's next company`, () =>
      Effect.gen(function* () {
        const { employer, invitation, resume, seeker } = yield* pending
        if (how === "hid") yield* (yield* BlockedEmployers).hide(seeker.person.id, invitation.company, 1)
        else {
          const { chat } = yield* begin(seeker, invitation.id)
          const about = chat.session.drafts["chat"]?.about ?? 0
          yield* act(chat, tapping(chat, "chat", "blocked", { id: about, on: "notice" }))
        }
        const left = yield* play(yield* openCompany(employer), t.company.leave, t.company.leave)
        const next = yield* withCompany(left, "Another")
        const companies = yield* Companies
        const mine = yield* companies.ofMember(next.person.id)
        const strangers = yield* companies.ofMember((yield* withCompany(newEmployer(), "Third")).person.id)
        const { isVisible } = yield* Candidates
        if (mine._tag === "None" || strangers._tag === "None") throw new Error("No company")
        expect(yield* isVisible(resume.id, mine.value.id)).toBe(false)
        expect(yield* isVisible(resume.id, strangers.value.id)).toBe(true)
      }),
    )
})
