import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, Either, FastCheck as fc, Option, Struct } from "effect"
import { rates } from "../../../src/domain/market/Caps.ts"
import { MessageId, type UserId } from "../../../src/domain/Ids.ts"
import type { SharedContacts, Side } from "../../../src/domain/market/Conversation.ts"
import {
  type ChatMessageId,
  type CompanyId,
  type ConversationId,
  InvitationId,
} from "../../../src/domain/market/MarketIds.ts"
import type { InvitationStatus } from "../../../src/domain/market/Invitation.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { type Actor, Conversations } from "../../../src/services/Conversations.ts"
import { Invitations } from "../../../src/services/Invitations.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { Vacancies } from "../../../src/services/Vacancies.ts"
import { newcomer, newCompany, resumeContent, vacancyContent } from "../../model/MarketFixture.ts"
import { TestStorage } from "../TestStorage.ts"
import { together } from "../Together.ts"

const start = 1_700_000_000_000

const message = { kind: "text", text: "words", file: Option.none() } as const

const isTaken = <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.map(Effect.either(effect), Either.isRight)

/** A person invited by a company, and the conversation about that invitation. */
const conversation = (company: { readonly id: CompanyId; readonly owner: UserId }, name = "Zqname") =>
  Effect.gen(function* () {
    const seeker = yield* newcomer
    const resumes = yield* Resumes
    const resume = Option.getOrThrow(yield* resumes.add(seeker, { ...resumeContent, name }, 1))
    const vacancy = yield* (yield* Vacancies).add(company.id, company.owner, vacancyContent, 1)
    const about = { company: company.id, seeker, resume, vacancy: Option.some(vacancy) }
    const invitation = yield* (yield* Invitations).add({ ...about, by: company.owner, text: "" }, start)
    const told = { ...about, subject: { invitation } }
    const id = yield* (yield* Conversations).open(told, start)
    return { ...about, id, invitation, told, owner: company.owner, employer: company.owner }
  })
type Opened = Effect.Effect.Success<ReturnType<typeof conversation>>

const actor = ({ employer, seeker }: Opened, side: Side): Actor => ({
  side,
  person: side === "seeker" ? seeker : employer,
})

/** Two conversations of one company and one of another. */
const market = Effect.gen(function* () {
  const [one, other] = [yield* newCompany(), yield* newCompany()]
  return [yield* conversation(one), yield* conversation(one), yield* conversation(other)] as const
})

interface Said {
  readonly id: ChatMessageId
  readonly where: number
  readonly side: Side
  text: string
  readonly at: number
}

const side = fc.constantFrom<Side>("seeker", "employer")
const where = fc.nat({ max: 2 })
const deeds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant("say" as const), where, side }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("edit" as const), where, side, which: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("read" as const), where, side }) },
  ),
  { maxLength: 30 },
)

layer(TestStorage)("messages in conversations", (it) => {
  it.effect.prop(
    "are in their own conversation only, in order, with the number of unread ones from the other side",
    [deeds],
    ([all]) =>
      Effect.gen(function* () {
        const conversations = yield* Conversations
        const rooms = yield* market
        const said: Array<Said> = []
        const read = new Map<string, number>()
        let at = start
        for (const deed of all) {
          at += rates.messages.within
          const room = rooms[deed.where] ?? rooms[0]
          const by = actor(room, deed.side)
          const text = `words ${at}`
          if (deed.does === "say") {
            const message = {
              kind: "text",
              text,
              file: Option.none(),
              source: MessageId.make(at % 1_000_000),
            } as const
            const id = yield* conversations.say(room.id, by, message, at)
            said.push({ id, where: deed.where, side: deed.side, text, at })
          } else if (deed.does === "read") {
            yield* conversations.markRead(room.id, [by.person])
            read.set(
              `${deed.where} ${deed.side}`,
              said.findLast((each) => each.where === deed.where)?.id ?? 0,
            )
          } else {
            const known = said[deed.which % Math.max(1, said.length)]
            if (known === undefined) continue
            yield* conversations.edit(room.id, by, known.id, text, at)
            if (known.where === deed.where) known.text = text
          }
        }
        for (const [index, room] of rooms.entries()) {
          const own = said.filter((each) => each.where === index)
          for (const limit of [2, 100]) {
            const latest = yield* conversations.latest(room.id, limit)
            expect(latest.map(({ id, text }) => [id, text])).toEqual(
              own.slice(-limit).map(({ id, text }) => [id, text]),
            )
          }
          for (const { id, text, where: its } of said) {
            const found = yield* conversations.message(room.id, id)
            expect(Option.map(found, (message) => message.text)).toEqual(
              its === index ? Option.some(text) : Option.none(),
            )
          }
          for (const its of ["seeker", "employer"] as const) {
            const { person } = actor(room, its)
            const mine = own.filter((each) => each.side === its)
            expect(yield* conversations.writers(room.id, its)).toEqual(mine.length > 0 ? [person] : [])
            const whose = its === "seeker" ? { seeker: room.seeker } : { company: room.company }
            const { rows } = yield* conversations.list(whose, person, { offset: 0, limit: 10 })
            const listed = rows.find((each) => each.conversation.id === room.id)
            const seen = read.get(`${index} ${its}`) ?? 0
            // What one member reads counts as read for the whole side, in this conversation only.
            expect(listed?.unread).toBe(own.filter((each) => each.side !== its && each.id > seen).length)
          }
        }
        for (const { at: when, id, side: its, where: place } of said) {
          const room = rooms[place] ?? rooms[0]
          const found = yield* conversations.saidIn(actor(room, its).person, MessageId.make(when % 1_000_000))
          expect(Option.map(found, (placed) => [placed.conversation, placed.message.id])).toEqual(
            Option.some([room.id, id]),
          )
          const other = yield* conversations.saidIn(room.owner, MessageId.make(999_999_999))
          expect(other).toEqual(Option.none())
        }
      }).pipe(together),
    { fastCheck: { numRuns: 25 } },
  )

  it.effect("are limited per side and minute, new and edited ones together", () =>
    Effect.gen(function* () {
      const conversations = yield* Conversations
      const [room, neighbour] = yield* market
      const { most, within } = rates.messages
      const say = (to: Opened, its: Side, at: number) =>
        isTaken(conversations.say(to.id, actor(to, its), message, at))
      const first = yield* conversations.say(room.id, actor(room, "seeker"), message, start)
      const edit = (at: number) =>
        isTaken(conversations.edit(room.id, actor(room, "seeker"), first, "changed", at))
      // Acts without a message don't count against the rate.
      for (let n = 0; n < most; n++)
        yield* conversations.setBlocked(room.id, actor(room, "seeker"), n % 2 === 0, start)
      for (let n = 1; n < most; n++)
        expect(yield* n % 2 === 0 ? edit(start) : say(room, "seeker", start)).toBe(true)
      for (const tried of [yield* edit(start + within - 1), yield* say(room, "seeker", start + within - 1)])
        expect(tried).toBe(false)
      // Nor does anything the other side writes or edits.
      for (let n = 0; n < most; n++) expect(yield* say(room, "employer", start)).toBe(true)
      expect(yield* say(room, "employer", start)).toBe(false)
      expect(yield* say(neighbour, "seeker", start)).toBe(true)
      expect(yield* edit(start + within)).toBe(true)
      expect(yield* say(room, "seeker", start + within)).toBe(true)
    }).pipe(together),
  )

  it.effect("of a banned user are hidden until the ban ends", () =>
    Effect.gen(function* () {
      const conversations = yield* Conversations
      const accounts = yield* Accounts
      const [room] = yield* market
      const id = yield* conversations.say(room.id, actor(room, "seeker"), message, start)
      const own = yield* conversations.say(room.id, actor(room, "employer"), message, start)
      for (const standing of ["banned", "active"] as const) {
        yield* accounts.setStanding(room.seeker, standing, start)
        const isShown = standing === "active"
        expect((yield* conversations.latest(room.id, 5)).map((each) => each.id)).toEqual(
          isShown ? [id, own] : [own],
        )
        expect(Option.isSome(yield* conversations.message(room.id, id))).toBe(isShown)
        const found = Option.getOrThrow(yield* conversations.get(room.id))
        expect(found.named.name).toBe(isShown ? "Zqname" : "")
      }
      yield* accounts.setStanding(room.owner, "banned", start)
      expect(Option.getOrThrow(yield* conversations.get(room.id)).title).toBe("")
    }).pipe(together),
  )
})

const changes = ["share", "unshare", "reveal", "block", "unblock", "close", "report", "print"] as const
const anyChange = fc.array(fc.record({ does: fc.constantFrom(...changes), side }), { maxLength: 25 })

const contactsOf = (person: UserId, at: number): SharedContacts => ({
  name: `Person ${person}`,
  username: Option.none(),
  phone: Option.some(`+99890${at}`),
  email: Option.none(),
})

interface Known {
  shares: Partial<
    Record<Side, { readonly person: UserId; readonly contacts: SharedContacts; readonly at: number }>
  >
  revealedAt: number | null
  closed: { readonly at: number; readonly by: Side } | null
  readonly blocked: Record<Side, boolean>
  readonly log: Array<readonly [event: string, side: Side, at: number]>
}

/** The same change as plain assignments; returns whether it changes anything. */
const changed = (known: Known, does: (typeof changes)[number], by: Actor, at: number): boolean => {
  const { side: its } = by
  switch (does) {
    case "share":
      if (known.shares[its] !== undefined) return false
      known.shares = {
        ...known.shares,
        [its]: { person: by.person, contacts: contactsOf(by.person, at), at },
      }
      known.log.push(["shared", its, at])
      return true
    case "unshare": {
      if (known.revealedAt !== null || known.shares[its] === undefined) return false
      known.shares = Struct.omit(known.shares, its)
      known.log.push(["unshared", its, at])
      return true
    }
    case "reveal":
      if (known.revealedAt !== null) return false
      known.revealedAt = at
      known.log.push(["revealed", its, at])
      return true
    case "close":
      if (known.closed !== null) return false
      known.closed = { at, by: its }
      known.log.push(["closed", its, at])
      return true
    case "block":
    case "unblock": {
      const blocks = does === "block"
      if (known.blocked[its] === blocks) return false
      known.blocked[its] = blocks
      known.log.push([`${does}ed`, its, at])
      return true
    }
    case "report":
    case "print":
      known.log.push([does === "report" ? "reported" : "printed", its, at])
      return true
  }
}

const doing = (id: ConversationId, does: (typeof changes)[number], by: Actor, at: number) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    switch (does) {
      case "share":
        return yield* conversations.share(id, by, contactsOf(by.person, at), at)
      case "unshare":
        return yield* conversations.unshare(id, by, at)
      case "reveal":
        return yield* conversations.reveal(id, by, at)
      case "close":
        return yield* conversations.close(id, by, at)
      case "block":
      case "unblock":
        return yield* conversations.setBlocked(id, by, does === "block", at)
      case "report":
        return yield* conversations.noteReport(id, by, at)
      case "print":
        return yield* conversations.notePrinted(id, by, at)
    }
  })

layer(TestStorage)("a conversation", (it) => {
  it.effect.prop(
    "changes only through acts in it: each end once, consent until it takes effect, all of it logged",
    [anyChange],
    ([all]) =>
      Effect.gen(function* () {
        const conversations = yield* Conversations
        const [room, neighbour] = yield* market
        const untouched = yield* conversations.get(neighbour.id)
        const known: Known = {
          shares: {},
          revealedAt: null,
          closed: null,
          blocked: { seeker: false, employer: false },
          log: [],
        }
        let at = start
        let touchedAt = start
        for (const { does, side: its } of all) {
          const by = actor(room, its)
          const isChanged = changed(known, does, by, ++at)
          const told = yield* doing(room.id, does, by, at)
          if (does === "share" || does === "reveal" || does === "close") expect(told).toBe(isChanged)
          if (isChanged && (does === "reveal" || does === "close")) touchedAt = at
        }
        const found = Option.getOrThrow(yield* conversations.get(room.id))
        expect(found).toMatchObject({
          company: room.company,
          seeker: room.seeker,
          named: { name: "Zqname" },
          title: vacancyContent.title,
          revealedAt: Option.fromNullable(known.revealedAt),
          closedAt: Option.fromNullable(known.closed?.at),
          closedBy: Option.fromNullable(known.closed?.by),
          blockedBy: known.blocked,
          updatedAt: touchedAt,
        })
        expect(yield* conversations.about({ invitation: room.invitation })).toEqual(Option.some(found))
        expect(yield* conversations.open(room.told, at)).toBe(room.id)
        expect(yield* conversations.shares(room.id)).toEqual(known.shares)
        const log = yield* conversations.log(room.id)
        expect(log.map((each) => [each.event, each.side, each.at])).toEqual(known.log)
        expect(log.every((each) => each.person === actor(room, each.side).person)).toBe(true)
        expect(yield* conversations.get(neighbour.id)).toEqual(untouched)
        expect(yield* conversations.shares(neighbour.id)).toEqual({})
        expect(yield* conversations.log(neighbour.id)).toEqual([])
      }).pipe(together),
    { fastCheck: { numRuns: 40 } },
  )

  it.effect("is listed for its two sides only, latest change first, page by page", () =>
    Effect.gen(function* () {
      const conversations = yield* Conversations
      const [first, second, foreign] = yield* market
      yield* conversations.say(first.id, actor(first, "seeker"), message, start + 5)
      const listed = (
        whose: Parameters<typeof conversations.list>[0],
        page: { offset: number; limit: number },
      ) =>
        Effect.map(conversations.list(whose, first.owner, page), ({ rows, total }) => ({
          total,
          ids: rows.map((each) => each.conversation.id),
        }))
      const ofCompany = { company: first.company }
      expect(yield* listed(ofCompany, { offset: 0, limit: 10 })).toEqual({
        total: 2,
        ids: [first.id, second.id],
      })
      expect(yield* listed(ofCompany, { offset: 1, limit: 1 })).toEqual({ total: 2, ids: [second.id] })
      expect(yield* listed({ seeker: foreign.seeker }, { offset: 0, limit: 10 })).toEqual({
        total: 1,
        ids: [foreign.id],
      })
    }).pipe(together),
  )

  it.effect("shows no name while the résumé is anonymous", () =>
    Effect.gen(function* () {
      const conversations = yield* Conversations
      const resumes = yield* Resumes
      const [room] = yield* market
      for (const visibility of ["anonymous", "open", "hidden"] as const) {
        const resume = Option.getOrThrow(yield* resumes.get(room.resume))
        yield* resumes.save({ ...resume, visibility }, start)
        const name = visibility === "anonymous" ? "" : "Zqname"
        expect(Option.getOrThrow(yield* conversations.get(room.id)).named.name).toBe(name)
        const { rows } = yield* conversations.list({ company: room.company }, room.owner, {
          offset: 0,
          limit: 10,
        })
        expect(rows.find((each) => each.conversation.id === room.id)?.conversation.named.name).toBe(name)
      }
    }).pipe(together),
  )

  it.effect("closes with its invitation, unless the invited person has written", () =>
    Effect.gen(function* () {
      const conversations = yield* Conversations
      const invitations = yield* Invitations
      for (const [to, by] of [
        ["declined", "seeker"],
        ["withdrawn", "employer"],
        ["accepted", undefined],
      ] as ReadonlyArray<readonly [InvitationStatus, Side | undefined]>)
        for (const writes of [undefined, "seeker", "employer"] as const) {
          const [room] = yield* market
          if (writes !== undefined) yield* conversations.say(room.id, actor(room, writes), message, start + 1)
          yield* invitations.setStatus(room.invitation, { from: "sent", to }, start + 2)
          const isOver = by !== undefined && writes !== "seeker"
          const found = Option.getOrThrow(yield* conversations.get(room.id))
          expect(found.closedAt).toEqual(isOver ? Option.some(start + 2) : Option.none())
          expect(found.closedBy).toEqual(isOver ? Option.some(by) : Option.none())
        }
      expect(yield* conversations.about({ invitation: InvitationId.make(999_999) })).toEqual(Option.none())
    }).pipe(together),
  )

  it.effect("knows where its messages were delivered, and no others'", () =>
    Effect.gen(function* () {
      const conversations = yield* Conversations
      const sql = yield* SqlClient
      const [room] = yield* market
      const [one, other] = [
        yield* conversations.say(room.id, actor(room, "seeker"), message, start),
        yield* conversations.say(room.id, actor(room, "seeker"), message, start),
      ]
      yield* sql`INSERT INTO conversation_copies ${sql.insert([
        { message: one, chat_id: 5, message_id: 6 },
        { message: other, chat_id: 7, message_id: 8 },
      ])}`
      expect(yield* conversations.copies(one)).toEqual([{ chatId: 5, messageId: 6 }])
    }).pipe(together),
  )
})
