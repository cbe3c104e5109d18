import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { ApplicationStatus, DeclineReason } from "../../../../src/domain/market/Application.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Applications } from "../../../../src/services/Applications.ts"
import { Letters } from "../../../../src/services/Letters.ts"
import { act, command, play, text, type PrivateChat } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"
import {
  applicationOf,
  applied,
  applying,
  newApplicant,
  tapping,
  withVacancy,
} from "../../../model/Market.ts"

const t = locales.en

const queueActs = [
  ...["view", "shortlist", "invite", "askhire", "hire", "askdecline", "decline", "reconsider", "note"],
  ...["of", "filter", "board", "open", "pdf", "nothing"],
]
const sentActs = ["view", "undo", "ask", "withdraw", "keep", "list", "nothing"]
const letterActs = ["letters", "letter", "newletter", "editletter", "askletter", "delletter"]
const anyArg = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "7",
    "all-n",
    "all-m-1",
    "sent-n-99999",
    "again",
    "underway-3",
    "experience-all-n",
  ),
  fc.constantFrom(...DeclineReason.literals),
  fc.constantFrom(...ApplicationStatus.literals).map((status) => `other-${status}-m`),
  fc.stringMatching(/^[a-z0-9_-]{0,24}$/),
)
const anyForged = fc.oneof(
  fc.record({ area: fc.constant("queue" as const), name: fc.constantFrom(...queueActs), arg: anyArg }),
  fc.record({
    area: fc.constant("sent" as const),
    name: fc.constantFrom(...sentActs, ...letterActs),
    arg: anyArg,
  }),
)

/** The complete state of an application. */
const stateOf = (seeker: PrivateChat, vacancy: Parameters<typeof applicationOf>[1]) =>
  Effect.gen(function* () {
    const application = yield* applicationOf(seeker, vacancy)
    const history = yield* (yield* Applications).history(application.id)
    return { application, history }
  })

layer(TestDialogs)("rights over applications", (it) => {
  it.effect.prop(
    "authorised acts are always answered validly, and never lead to an impossible state",
    [fc.array(anyForged, { minLength: 1, maxLength: 15 })],
    ([forged]) =>
      Effect.gen(function* () {
        const { employer, vacancy } = yield* withVacancy(["A licence?"])
        let { chat: seeker } = yield* applied(yield* newApplicant(), vacancy)
        let chat = yield* play(employer, command("menu"))
        const { id } = yield* applicationOf(seeker, vacancy)
        for (const { area, arg, name } of forged) {
          const target = name === "of" || name === "filter" ? vacancy.id : id
          const actor = area === "queue" ? chat : seeker
          const tap = tapping(actor, area, name, target, arg)
          const answered = yield* act(actor, tap)
          expectValid(tap, answered.outcome)
          if (area === "queue") chat = answered.chat
          else seeker = answered.chat
          const { application, history } = yield* stateOf(seeker, vacancy)
          expect(history.at(-1)?.status).toBe(application.status)
          expect(Option.isSome(application.declined)).toBe(application.status === "declined")
        }
      }),
    { fastCheck: { numRuns: 20 }, timeout: 30_000 },
  )

  it.effect("nobody reads, changes or deletes the letters of others", () =>
    Effect.gen(function* () {
      const letters = yield* Letters
      const owner = yield* play(yield* newApplicant(), command("menu"))
      const stranger = yield* play(yield* newApplicant(), command("menu"))
      yield* letters.add(owner.person.id, "Mine alone", 1)
      for (const name of letterActs) {
        const { chat, outcome } = yield* act(stranger, tapping(stranger, "sent", name, 1))
        expect(JSON.stringify(outcome.outgoing)).not.toContain("Mine alone")
        if (Option.isSome(chat.session.active)) yield* play(chat, text("Another"))
      }
      expect(yield* letters.of(owner.person.id)).toEqual([{ slot: 1, text: "Mine alone" }])
    }),
  )

  it.effect("a repeated tap applies once, declines once and notifies once", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const preview = yield* applying(yield* newApplicant(), vacancy)
      const send = tapping(preview, "sent", "view")
      const button = preview.everShown.find(([, { text: label }]) => label === t.applications.send)
      const tap = button && "callback_data" in button[1] ? button[1].callback_data : ""
      const press = { ...send, data: tap } as typeof send
      const [first, second] = [yield* act(preview, press), yield* act(preview, press)]
      expectValid(press, first.outcome)
      expectValid(press, second.outcome)
      const application = yield* applicationOf(preview, vacancy)
      expect(yield* (yield* Applications).counts(vacancy.id)).toEqual({ sent: 1 })
      const card = yield* play(employer, tapping(employer, "queue", "view", application.id))
      const shortlist = tapping(card, "queue", "shortlist", application.id)
      const notices = [yield* act(card, shortlist), yield* act(card, shortlist)].map(
        ({ outcome }) => outcome.outgoing.filter(({ lane }) => lane === "notice").length,
      )
      expect(notices).toEqual([1, 0])
    }),
  )
})

layer(TestDialogs)("what people write to each other", (it) => {
  it.effect.prop(
    "is harmless, whatever it is, and shows no contacts",
    [
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 1_000 }),
        fc.constantFrom(
          "<b>bold",
          "&amp;",
          "\u202Eright to left",
          "👩‍👩‍👧‍👦".repeat(45),
          "a".repeat(10_000),
          "٠١٢٣ +998 90 123 45 67 @ann_smith",
          "{title} {company}".repeat(50),
        ),
      ),
    ],
    ([said]) =>
      Effect.gen(function* () {
        const { employer, vacancy } = yield* withVacancy()
        const asked = yield* applying(yield* newApplicant(), vacancy)
        const heard = yield* act(asked, text(said))
        expectValid(text(said), heard.outcome)
        const sent = yield* play(heard.chat, t.applications.send)
        const { id, letter } = yield* applicationOf(sent, vacancy)
        expect(["", said.trim()]).toContain(letter)
        const card = yield* act(employer, tapping(employer, "queue", "view", id))
        expectValid(tapping(employer, "queue", "view", id), card.outcome)
        expect(JSON.stringify(card.outcome.outgoing)).not.toContain("123 45 67")
        for (const label of [t.applicants.note, t.applicants.invite]) {
          const opened = yield* play(card.chat, label)
          const answered = yield* act(opened, text(said))
          expectValid(text(said), answered.outcome)
          const toSeeker = answered.outcome.outgoing.filter(
            ({ chatId }) => chatId === privateChat(sent.person.id),
          )
          expect(JSON.stringify(toSeeker)).not.toMatch(/123 45 67|ann_smith/)
        }
        const mine = yield* act(sent, tapping(sent, "sent", "view", id))
        expectValid(tapping(sent, "sent", "view", id), mine.outcome)
      }),
    { fastCheck: { numRuns: 20 }, timeout: 30_000 },
  )
})
