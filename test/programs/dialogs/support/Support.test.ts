import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { tame } from "../../../../src/domain/text/Html.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { parseHtml } from "../../../../sandbox/text/ParseHtml.ts"
import { act, command, day, labels, newest, play, press, text } from "../PrivateChat.ts"
import { newSeeker as someone } from "../../../model/Seeker.ts"
import { admin, Opened, secondAdmin, TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"

const t = locales.en
const words = (html: string) => parseHtml(html).text
const ask = (topic = "Question") => play(someone(), command("support"), topic)
const photo = (caption: Option.Option<string> = Option.none()) => Act.Photo({ fileId: "file-id", caption })

/** Both admins have written to the bot. */
const admins = Effect.flatMap(Accounts, (accounts) =>
  accounts.save([admin, secondAdmin].map((id) => ({ ...someone().account, id }))),
)

const typed = fc
  .string({ unit: "binary", minLength: 1, maxLength: 800 })
  .filter((words) => tame(words).trim() !== "")

layer(TestDialogs)("support", (it) => {
  it.effect("a complaint becomes a ticket, in a transaction, and its number is shown", () =>
    Effect.gen(function* () {
      const before = (yield* Opened).tickets.length
      const chat = yield* play(yield* ask("Complaint"), text("  They asked for money  "))
      const { chat: after, outcome } = yield* act(chat, press(chat, "Send"))
      const { inTransaction, tickets } = yield* Opened
      expect(tickets.slice(before)).toEqual([
        {
          author: chat.person.id,
          name: "Ann",
          topic: "complaint",
          subject: Option.none(),
          text: "They asked for money",
          photo: Option.none(),
        },
      ])
      expect(inTransaction).toBe(tickets.length)
      expect(words(newest(after).html)).toContain(t.support.sent(`${tickets.length}`))
      expect(after.session).toMatchObject({ active: Option.none(), drafts: {} })
      expectValid(press(chat, "Send"), outcome)
    }),
  )

  it.effect.prop("any text reaches every admin unchanged, in a notice", [typed], ([words_]) =>
    Effect.gen(function* () {
      yield* admins
      const chat = yield* play(yield* ask(), text(words_))
      const { outcome } = yield* act(chat, press(chat, "Send"))
      const notices = outcome.outgoing.filter(({ lane }) => lane === "notice")
      expect(notices.map(({ chatId }) => chatId)).toEqual([admin, secondAdmin])
      for (const { message } of notices) {
        expect(message._tag).toBe("SendText")
        expect(words(message.html)).toContain(tame(words_.trim()))
      }
      expect(words(newest(chat).html)).toContain(tame(words_.trim()))
      expectValid(press(chat, "Send"), outcome)
    }),
  )

  it.effect.prop("a photo is passed on, with a caption within the limit", [fc.option(typed)], ([caption]) =>
    Effect.gen(function* () {
      yield* admins
      const chat = yield* play(yield* ask("broken"), photo(Option.fromNullable(caption)))
      const { outcome } = yield* act(chat, press(chat, "Send"))
      expectValid(press(chat, "Send"), outcome)
      expect(outcome.outgoing.filter(({ lane }) => lane === "notice").map(({ message }) => message)).toEqual(
        [admin, secondAdmin].map(
          () => expect.objectContaining({ _tag: "SendPhoto", photo: "file-id" }) as unknown,
        ),
      )
      expect((yield* Opened).tickets.at(-1)?.photo).toEqual(Option.some("file-id"))
    }),
  )

  it.effect("unsupported content is explained with an example, and the question stays pending", () =>
    Effect.gen(function* () {
      const asked = yield* ask()
      for (const [what, problem] of [
        [text("a".repeat(801)), t.wizard.tooLong(800)],
        [photo(Option.some("a".repeat(801))), t.wizard.tooLong(800)],
        [text(" \n "), t.wizard.useText],
        [Act.OtherMessage(), t.wizard.useText],
        [Act.Voice({ fileId: "v" }), t.wizard.useText],
        [Act.Document({ fileId: "d", caption: Option.some("words") }), t.wizard.useText],
        [Act.Contact({ phone: "1", own: true }), t.wizard.useText],
      ] as const) {
        const { chat, outcome } = yield* act(asked, what)
        expectValid(what, outcome)
        expect(chat.session).toEqual(asked.session)
        const said = words(newest(chat).html)
        for (const part of [problem, t.support.messagePrompt, t.support.messageExample])
          expect(said).toContain(part)
      }
    }),
  )

  it.effect("text is rejected with an explanation where a button is expected", () =>
    Effect.gen(function* () {
      const chat = yield* play(someone(), command("support"), text("Bug"))
      expect(words(newest(chat).html)).toContain(t.wizard.useButtons)
      expect(chat.session.drafts["support"]?.answers).toEqual({})
    }),
  )

  it.effect("texts that look like buttons or commands are plain text", () =>
    Effect.gen(function* () {
      for (const said of ["Back", "Cancel", "menu", "start /menu", "‹ Back"]) {
        const chat = yield* play(yield* ask(), text(said))
        expect(chat.session.drafts["support"]?.answers["message"]).toEqual({ text: said, photo: null })
      }
    }),
  )

  it.effect("leaving by a command keeps the draft, and returning offers to resume it", () =>
    Effect.gen(function* () {
      const written = yield* play(yield* ask(), text("Half a question"))
      for (const away of ["menu", "start", "settings", "help", "nonsense"]) {
        const left = yield* play(written, command(away))
        expect(left.session.active).toEqual(Option.none())
        const back = yield* play({ ...left, now: left.now + 3 * day }, command("support"))
        expect(words(newest(back).html)).toContain(t.wizard.resumePrompt)
        const resumed = yield* play(back, "Continue")
        expect(words(newest(resumed).html)).toContain("Half a question")
        const anew = yield* play(back, "Start over")
        expect(anew.session.drafts["support"]).toMatchObject({ step: "topic", answers: {} })
      }
    }),
  )

  it.effect("a draft not resumed for more than 30 days is forgotten", () =>
    Effect.gen(function* () {
      const left = yield* play(yield* ask(), command("menu"))
      const touched = left.session.drafts["support"]?.updatedAt ?? 0
      const at = (now: number) => play({ ...left, now }, command("support"))
      expect(words(newest(yield* at(touched + 30 * day)).html)).toContain(t.wizard.resumePrompt)
      const late = yield* at(touched + 30 * day + 1)
      expect(late.session.drafts["support"]?.answers).toEqual({})
      expect(words(newest(late).html)).toContain(t.support.topicPrompt)
    }),
  )

  it.effect("an expired draft doesn't interrupt another question", () =>
    Effect.gen(function* () {
      const asked = yield* ask()
      const old = { step: "start", answers: {}, updatedAt: asked.now - 31 * day }
      const both = { ...asked, session: { ...asked.session, drafts: { ...asked.session.drafts, old } } }
      const chat = yield* play(both, text("Still here"))
      expect(Object.keys(chat.session.drafts)).toEqual(["support"])
      expect(chat.session.drafts["support"]?.step).toBe("confirm")
    }),
  )

  it.effect("/cancel and the cancel button discard the draft; with nothing to cancel the bot says so", () =>
    Effect.gen(function* () {
      const asked = yield* ask()
      for (const way of [command("cancel"), "Cancel"]) {
        const chat = yield* play(asked, way)
        expect(chat.session).toMatchObject({ active: Option.none(), drafts: {} })
        expect(words(newest(chat).html)).toContain(t.common.cancelled)
      }
      const idle = yield* play(someone(), command("cancel"))
      expect(words(newest(idle).html)).toContain(t.common.nothingToCancel)
    }),
  )

  it.effect("a double tap on a topic keeps the question pending", () =>
    Effect.gen(function* () {
      const chat = yield* play(someone(), command("support"))
      const tap = press(chat, "Question")
      const once = yield* play(chat, tap)
      const { chat: twice, outcome } = yield* act(once, tap)
      expect(newest(twice)).toEqual(newest(once))
      expect(twice.session.active).toEqual(Option.some("support"))
      expect(Option.getOrThrow(outcome.answer).text).toBeUndefined()
    }),
  )

  it.effect("a double tap on Send opens one ticket", () =>
    Effect.gen(function* () {
      const chat = yield* play(yield* ask(), text("Once, please"))
      const before = (yield* Opened).tickets.length
      yield* play(chat, press(chat, "Send"), press(chat, "Send"))
      expect((yield* Opened).tickets.length).toBe(before + 1)
    }),
  )

  it.effect("going back shows the answer, which may be kept or changed", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const { common, support, wizard } = locales[locale]
        const written = yield* play(someone(locale), command("support"), support.topics.bug, text("Draft"))
        const back = yield* play(written, common.back)
        expect(words(newest(back).html)).toContain("Draft")
        expect(labels(newest(back))).toContain(wizard.keep)
        expect((yield* play(back, wizard.keep)).session.drafts["support"]).toMatchObject({
          step: "confirm",
          answers: { topic: "bug", message: { text: "Draft" } },
        })
        expect((yield* play(back, text("Better"))).session.drafts["support"]).toMatchObject({
          answers: { topic: "bug", message: { text: "Better" } },
        })
      }
    }),
  )
})
