import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Conversations } from "../../../../src/services/Conversations.ts"
import { act, labels, newest } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import {
  allOf,
  conversationOf,
  does,
  document,
  opens,
  photo,
  revealed,
  sees,
  t,
  talking,
  tapping,
  voice,
} from "../../../model/Talk.ts"

const files = [
  document("Call +998 90 123 45 67", "CV.pdf", "application/pdf"),
  document(undefined, "Rezyume.docx"),
  document(undefined, "photo.jpg", "image/jpeg"),
  document(),
]
const cards = [document(undefined, "Dilshod.VCF"), document(undefined, "Dilshod", "text/x-vcard")]
const programs = [
  document(undefined, "Anketa.apk"),
  document(undefined, "cv\u202Efdp.EXE "),
  document(undefined, "cv.pdf", "application/x-msdownload"),
]

layer(TestDialogs)("files in a conversation", (it) => {
  it.effect("wait until both sides have shared contacts, and the sender is told so in their language", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const talk = yield* talking(locale)
        const { conversations: chat } = locales[locale]
        for (const [some, problem] of [
          [files, chat.filesLater],
          [cards, chat.contactsOtherwise],
          [programs, chat.programs],
        ] as const)
          for (const what of some) {
            const after = yield* does(talk.town, talk.seeker, what)
            expect(sees(after, talk.seeker)).toContain(problem)
            expect(allOf(chatOf(after, talk.employer))).toBe(allOf(chatOf(talk.town, talk.employer)))
          }
      }
    }),
  )

  it.effect("are forwarded afterwards, except programs; photos and voice are forwarded before", () =>
    Effect.gen(function* () {
      const before = yield* talking()
      const after = yield* revealed()
      const arrives = (talk: typeof before, what: Parameters<typeof does>[2] & object) =>
        Effect.map(act(chatOf(talk.town, talk.seeker), what as never), ({ outcome }) =>
          outcome.outgoing.some(({ chatId }) => chatId === privateChat(talk.employer)),
        )
      for (const what of [photo(), voice]) expect(yield* arrives(before, what)).toBe(true)
      for (const what of [...files, ...cards]) {
        expect(yield* arrives(before, what)).toBe(false)
        expect(yield* arrives(after, what)).toBe(true)
      }
      for (const what of programs) expect(yield* arrives(after, what)).toBe(false)
    }),
  )

  it.effect("that were kept earlier are shown to the other side only after the contacts are shared", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const conversations = yield* Conversations
      const about = yield* conversations.about({ application: talk.application })
      const { id } = Option.getOrThrow(about)
      const said = { kind: "document", text: "", file: Option.some("old") } as const
      const seeker = { person: talk.seeker, side: "seeker" } as const
      const message = yield* conversations.say(id, seeker, said, talk.town.now)
      const showing = `Show ${t.conversations.kinds.document}`
      const forged = (who: typeof talk.seeker) =>
        Effect.gen(function* () {
          const opened = chatOf(yield* opens(talk, talk.town, who), who)
          const tap = tapping(opened, "file", conversationOf(talk.town, talk.seeker), message.toString(36))
          return { opened, ...(yield* act(opened, tap)) }
        })
      const theirs = yield* forged(talk.employer)
      expect(labels(newest(theirs.opened)).some((label) => label.startsWith(showing))).toBe(false)
      expect(theirs.outcome.outgoing).toEqual([])
      expect(Option.getOrThrow(theirs.outcome.answer)).toMatchObject({
        alert: true,
        text: t.conversations.filesLater,
      })
      const own = yield* forged(talk.seeker)
      expect(labels(newest(own.opened)).some((label) => label.startsWith(showing))).toBe(true)
      expect(own.outcome.outgoing[0]?.message).toMatchObject({ _tag: "SendDocument", document: "old" })
      yield* conversations.reveal(id, seeker, talk.town.now + 1)
      const then = yield* forged(talk.employer)
      expect(then.outcome.outgoing[0]?.message).toMatchObject({ _tag: "SendDocument", document: "old" })
    }),
  )

  it.effect("that Telegram refuses are replaced by a text for both sides", () =>
    Effect.gen(function* () {
      const talk = yield* revealed("ru", "en")
      for (const [what, kind] of [
        [voice, "voice"],
        [photo("My licence"), "photo"],
        [document("My paper", "cv.pdf"), "document"],
      ] as const) {
        const { outcome } = yield* act(chatOf(talk.town, talk.seeker), what)
        const [passed] = outcome.outgoing.filter(({ chatId }) => chatId === privateChat(talk.employer))
        const message = passed?.message
        if (message === undefined || !("refused" in message)) throw new Error("Nothing was passed on")
        expect(message.refused?.html).toContain(t.conversations.fileLost(t.conversations.kinds[kind]))
        const caption = "caption" in what ? Option.getOrElse(what.caption, () => "") : ""
        expect(message.refused?.html).toContain(caption)
        expect(message.refused?.sender?.chatId).toBe(privateChat(talk.seeker))
        const { ru } = locales
        expect(message.refused?.sender?.html).toContain(
          ru.conversations.notDelivered(ru.conversations.kinds[kind], "Registon"),
        )
      }
    }),
  )
})
