import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { rates } from "../../../../src/domain/market/Caps.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { act, command, labels, menuOf, newest, text } from "../PrivateChat.ts"
import { admin, Opened, TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import {
  acquainted,
  allOf,
  conversationOf,
  does,
  document,
  logOf,
  opens,
  photo,
  revealed,
  says,
  sees,
  t,
  talking,
  tapping,
  textOf,
  voice,
} from "../../../model/Talk.ts"

layer(TestDialogs)("a conversation", (it) => {
  it.effect("starts from an application; each side is addressed in its own language", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const talk = yield* acquainted("en", locale)
        const opened = yield* opens(talk, talk.town, talk.seeker)
        expect(sees(opened, talk.seeker)).toContain("Registon")
        expect(sees(opened, talk.seeker)).toContain(t.conversations.nothingYet)
        const told = yield* says(opened, talk.seeker, "When may I come?")
        expect(sees(told, talk.seeker)).toBe(sees(opened, talk.seeker))
        const their = locales[locale]
        const event = sees(told, talk.employer)
        expect(event).toContain(their.conversations.wrote("Ann · № 1"))
        expect(event).toContain("Driver, category C")
        expect(event).toContain("When may I come?")
        expect(labels(newest(chatOf(told, talk.employer)))).toEqual([
          their.conversations.reply,
          their.conversations.share,
          their.conversations.open,
        ])
        const answered = yield* does(told, talk.employer, their.conversations.reply, text("On Thursday"))
        expect(sees(answered, talk.seeker)).toBe("💬 Registon\nOn Thursday")
        expect(newest(chatOf(answered, talk.seeker)).rows).toEqual([])
      }
    }),
  )

  it.effect("of ten lines costs each side one message per line it receives", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const count = (town: typeof talk.town) =>
        [talk.seeker, talk.employer].map((who) => chatOf(town, who).messages.size)
      const before = count(talk.town)
      let { town } = talk
      for (let line = 0; line < 5; line++)
        town = yield* says(
          yield* says(town, talk.seeker, `Question ${line}`),
          talk.employer,
          `Answer ${line}`,
        )
      expect(count(town).map((n, who) => n - (before[who] ?? 0))).toEqual([5, 5])
    }),
  )

  it.effect("offers contacts once, however often one agrees", () =>
    Effect.gen(function* () {
      const talk = yield* acquainted()
      const opened = yield* opens(talk, talk.town, talk.seeker)
      const agreed = yield* does(opened, talk.seeker, t.conversations.share, t.conversations.shareWithout)
      const offers = (town: typeof agreed) =>
        [...chatOf(town, talk.employer).messages.values()].filter(({ html }) =>
          html.includes("offers to share contacts"),
        )
      expect(offers(agreed)).toHaveLength(1)
      const id = conversationOf(agreed, talk.seeker)
      const again = yield* does(agreed, talk.seeker, (chat) => tapping(chat, "shared", id))
      expect(sees(again, talk.seeker)).toContain(t.conversations.shared("Registon"))
      expect(offers(again)).toHaveLength(1)
    }),
  )

  it.effect("forwards photos, documents and voice both ways, with their captions", () =>
    Effect.gen(function* () {
      const talk = yield* revealed()
      for (const [from, to] of [
        [talk.seeker, talk.employer],
        [talk.employer, talk.seeker],
      ] as const)
        for (const [said, sent] of [
          [photo("My licence"), { _tag: "SendPhoto", photo: "photo" }],
          [document("My paper"), { _tag: "SendDocument", document: "document" }],
          [document(), { _tag: "SendDocument", document: "document" }],
          [voice, { _tag: "SendVoice", voice: "voice" }],
        ] as const) {
          const { outcome } = yield* act(chatOf(talk.town, from), said)
          const [message, ...more] = outcome.outgoing.filter(({ chatId }) => chatId === privateChat(to))
          expect(message?.message).toMatchObject(sent)
          expect(more).toEqual([])
          const caption = "caption" in said ? Option.getOrElse(said.caption, () => "") : ""
          expect(message?.message.html).toContain(caption)
        }
    }),
  )

  it.effect("opens with the latest messages, and the files one tap away", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      let town = talk.town
      for (let number = 1; number <= 12; number++) town = yield* says(town, talk.seeker, `Message ${number};`)
      town = yield* does(town, talk.seeker, photo("My garage"))
      const left = yield* does(town, talk.employer, command("menu"), t.conversations.list, "Driver")
      const shown = sees(left, talk.employer)
      for (const number of [1, 2, 3]) expect(shown).not.toContain(`Message ${number};`)
      for (const number of [4, 5, 12]) expect(shown).toContain(`Message ${number};`)
      expect(shown).toContain(`[${t.conversations.kinds.photo}] My garage`)
      const shownAgain = yield* does(left, talk.employer, "Show photo")
      const { html, photo: file } = newest(chatOf(shownAgain, talk.employer))
      expect([file, html]).toEqual(["photo", expect.stringContaining("My garage")])
    }),
  )

  it.effect("counts unread messages until they are read", () =>
    Effect.gen(function* () {
      const talk = yield* acquainted()
      const opened = yield* opens(talk, talk.town, talk.seeker)
      const told = yield* says(yield* says(opened, talk.seeker, "One"), talk.seeker, "Two")
      const listed = yield* does(told, talk.employer, command("menu"), t.conversations.list)
      expect(labels(menuOf(chatOf(listed, talk.employer)))[0]).toContain(t.conversations.unread(2))
      const read = yield* does(listed, talk.employer, "Driver", command("menu"), t.conversations.list)
      expect(labels(menuOf(chatOf(read, talk.employer)))[0]).not.toContain("new")
      const live = yield* does(read, talk.employer, "Driver")
      const after = yield* does(
        yield* says(live, talk.seeker, "Three"),
        talk.employer,
        command("menu"),
        t.conversations.list,
      )
      expect(labels(menuOf(chatOf(after, talk.employer)))[0]).not.toContain("new")
    }),
  )

  it.effect("is left by a command or a menu button, and later texts go to nobody", () =>
    Effect.gen(function* () {
      for (const way of [[command("menu")], [command("help")], ["Menu"], [t.common.back]] as const) {
        const talk = yield* talking()
        const left = yield* does(talk.town, talk.seeker, ...way)
        const after = yield* says(left, talk.seeker, "To nobody")
        expect(sees(after, talk.seeker)).toContain(t.common.unknown)
        expect(allOf(chatOf(after, talk.employer))).not.toContain("To nobody")
      }
    }),
  )

  it.effect("splits long texts without loss, and sends the rest of a caption below", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(" ")
      const partsOf = (what: Act) =>
        Effect.map(act(chatOf(talk.town, talk.seeker), what), ({ outcome }) =>
          outcome.outgoing
            .filter(({ chatId }) => chatId === privateChat(talk.employer))
            .map(({ message }) => textOf({ html: message.html, rows: [] })),
        )
      for (const what of [text(words), photo(words)]) {
        const parts = yield* partsOf(what)
        expect(parts.length).toBeGreaterThan(1)
        const heard = parts
          .join(" ")
          .split(/\s+/u)
          .filter((word) => word.startsWith("word"))
        expect(heard.join(" ")).toBe(words)
      }
    }),
  )

  it.effect("names what can't be forwarded and what can, and sends nothing", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      for (const [what, problem] of [
        [Act.OtherMessage(), t.conversations.unsupported],
        [Act.Contact({ phone: "+998901234567", own: true }), t.conversations.contactsOtherwise],
        [document("A paper", "CV.pdf"), t.conversations.filesLater],
      ] as const) {
        const after = yield* does(talk.town, talk.seeker, what)
        expect(sees(after, talk.seeker)).toContain(problem)
        expect(allOf(chatOf(after, talk.employer))).toBe(allOf(chatOf(talk.town, talk.employer)))
        expect(sees(yield* says(after, talk.seeker, "Still here"), talk.employer)).toContain("Still here")
      }
    }),
  )

  it.effect(`takes at most ${rates.messages.most} messages a minute from a side, and says so kindly`, () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      let town = talk.town
      for (let number = 1; number <= rates.messages.most; number++)
        town = yield* says(town, talk.seeker, "Hi")
      const over = yield* says(town, talk.seeker, "One too many")
      expect(sees(over, talk.seeker)).toContain(t.caps.ways.messages)
      expect(allOf(chatOf(over, talk.employer))).not.toContain("One too many")
      expect(sees(yield* says(over, talk.employer, "Slowly"), talk.seeker)).toContain("Slowly")
      const later = { ...over, now: over.now + rates.messages.within }
      expect(sees(yield* says(later, talk.seeker, "Sorry"), talk.employer)).toContain("Sorry")
    }),
  )
})

layer(TestDialogs)("the end of a conversation", (it) => {
  it.effect("blocking stops the other side from writing until it is unblocked", () =>
    Effect.gen(function* () {
      for (const [blocker, blocked] of [
        ["seeker", "employer"],
        ["employer", "seeker"],
      ] as const) {
        const talk = yield* talking()
        const asked = yield* does(talk.town, talk[blocker], t.conversations.more, t.conversations.block)
        const [first, second] = newest(chatOf(asked, talk[blocker])).rows.flat()
        expect([first?.text, second?.text]).toEqual([t.conversations.keep, t.conversations.confirm.block.yes])
        expect(second?.style).toBe("danger")
        const before = allOf(chatOf(asked, talk[blocked]))
        const town = yield* does(asked, talk[blocker], t.conversations.confirm.block.yes)
        expect(allOf(chatOf(town, talk[blocked]))).toBe(before)
        const refused = yield* says(town, talk[blocked], "Why?")
        expect(sees(refused, talk[blocked])).toContain(t.conversations.states.blocked)
        expect(allOf(chatOf(refused, talk[blocker]))).not.toContain("Why?")
        const own = yield* says(refused, talk[blocker], "Me neither")
        expect(sees(own, talk[blocker])).toContain(t.conversations.states.blocking)
        expect(allOf(chatOf(own, talk[blocked]))).not.toContain("Me neither")
        const again = yield* does(own, talk[blocker], t.conversations.unblock)
        expect(sees(yield* says(again, talk[blocked], "Thanks"), talk[blocker])).toContain("Thanks")
        expect((yield* logOf(talk.application)).map(({ event, person }) => [event, person])).toEqual([
          ["blocked", talk[blocker]],
          ["unblocked", talk[blocker]],
        ])
      }
    }),
  )

  it.effect("closing needs a confirmation; both sides are told, and the messages remain", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const told = yield* says(talk.town, talk.seeker, "I found another job")
      const closed = yield* does(
        told,
        talk.employer,
        t.conversations.more,
        t.conversations.close,
        t.conversations.confirm.close.yes,
      )
      expect(textOf(menuOf(chatOf(closed, talk.employer)))).toMatch(/The chat is closed\. .*№ 1/)
      expect(sees(closed, talk.seeker)).toContain(t.conversations.closedBy("Registon"))
      for (const who of [talk.seeker, talk.employer]) {
        const after = yield* says(closed, who, "One more thing")
        expect(sees(after, who)).toContain(t.conversations.notSent)
        expect(sees(after, who)).toContain(t.conversations.states.closed)
        expect(sees(after, who)).toContain("I found another job")
        const other = who === talk.seeker ? talk.employer : talk.seeker
        expect(allOf(chatOf(after, other))).not.toContain("One more thing")
      }
      const twice = yield* opens(talk, closed, talk.seeker)
      expect(labels(menuOf(chatOf(twice, talk.seeker)))).not.toContain(t.conversations.share)
    }),
  )

  it.effect("a report opens a ticket with the conversation's number; the operators get no contacts", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      yield* (yield* Accounts).save([{ ...chatOf(talk.town, talk.seeker).account, id: admin }])
      const { tickets } = yield* Opened
      const asked = yield* does(
        talk.town,
        talk.seeker,
        t.conversations.more,
        t.conversations.report,
        t.conversations.reasons.scam,
      )
      const { chat, outcome } = yield* act(
        chatOf(asked, talk.seeker),
        text("They want money, call +998901234567 or @boss_uz"),
      )
      const id = conversationOf(talk.town, talk.seeker)
      expect(tickets.at(-1)).toMatchObject({
        author: talk.seeker,
        topic: "complaint",
        reason: "scam",
        subject: Option.some({ kind: "chat", id }),
      })
      expect(textOf(newest(chat))).toContain(t.support.sent(`${tickets.length}`))
      const notices = outcome.outgoing.filter(({ chatId }) => chatId === privateChat(admin))
      expect(notices).toHaveLength(1)
      expect(notices[0]?.message.html).toContain(`${id}`)
      expect(notices[0]?.message.html).toContain("They want money")
      expect(notices[0]?.message.html).not.toMatch(/998901234567|boss_uz/)
      expect((yield* logOf(talk.application)).map(({ event }) => event)).toEqual(["reported"])
      expect(chat.session.drafts["chat"]?.about).toBe(id)
    }),
  )
})
