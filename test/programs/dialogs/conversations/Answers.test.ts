import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Locale } from "../../../../src/domain/Locale.ts"
import { QuickAnswer } from "../../../../src/domain/market/QuickAnswer.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { act, labels, menuOf, newest, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import { tapping as tappingIn } from "../../../model/Market.ts"
import {
  acquainted,
  allOf,
  does,
  opens,
  says,
  sees,
  t,
  type Talk,
  tapping,
  textOf,
} from "../../../model/Talk.ts"

const words = "Come on Thursday? Call +998 90 123 45 67"

/** The employer invites the applicant to an interview. */
const invited = (talk: Talk) =>
  does(
    talk.town,
    talk.employer,
    (chat) => tappingIn(chat, "queue", "invite", talk.application, "", "notice"),
    text(words),
  )

layer(TestDialogs)("an invitation to an interview", (it) => {
  it.effect("is answered in one tap; the inviter reads the answer by name, in their own language", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals)
        for (const answer of QuickAnswer.literals) {
          const talk = yield* acquainted("ru", locale)
          const town = yield* invited(talk)
          expect(sees(town, talk.seeker)).toContain("Come on Thursday? Call •••")
          const label = locales.ru.conversations.answers[answer]
          const answered = yield* does(town, talk.seeker, label)
          const heard = sees(answered, talk.employer)
          expect(heard).toContain("№ 1")
          expect(heard).toContain(locales[locale].conversations.answers[answer])
          const shown = textOf(menuOf(chatOf(answered, talk.seeker)))
          expect(shown).toContain(label)
          expect(labels(menuOf(chatOf(answered, talk.seeker))).join()).not.toContain(label)
          const once = allOf(chatOf(answered, talk.employer))
          const again = yield* does(answered, talk.seeker, (chat) =>
            tapping(chat, "answer", talk.application, answer, "notice"),
          )
          expect(allOf(chatOf(again, talk.employer))).toBe(once)
        }
    }),
  )

  it.effect("stands at the top of the chat with its answers, below the letter, masked for the reader", () =>
    Effect.gen(function* () {
      const talk = yield* acquainted()
      const town = yield* invited(talk)
      const opened = yield* opens(talk, town, talk.seeker)
      const shown = newest(chatOf(opened, talk.seeker))
      expect(textOf(shown)).not.toContain(t.conversations.nothingYet)
      expect(textOf(shown)).toContain("Come on Thursday? Call •••")
      for (const answer of QuickAnswer.literals)
        expect(labels(shown).join()).toContain(t.conversations.answers[answer])
      const theirs = yield* opens(talk, town, talk.employer)
      expect(sees(theirs, talk.employer)).toContain(words)
      expect(labels(newest(chatOf(theirs, talk.employer))).join()).not.toContain(
        t.conversations.answers.later,
      )
      let later = opened
      for (let line = 0; line < 12; line++) later = yield* says(later, talk.seeker, `Line ${line}`)
      expect(sees(yield* opens(talk, later, talk.employer), talk.employer)).not.toContain("Come on Thursday")
    }),
  )

  it.effect("is not answered by the company, by strangers, or in a closed chat", () =>
    Effect.gen(function* () {
      const [talk, other] = [yield* acquainted(), yield* acquainted()]
      const town = yield* invited(talk)
      const forged = (chat: ReturnType<typeof chatOf>) =>
        act(chat, tapping(chat, "answer", talk.application, "coming", "notice"))
      for (const chat of [chatOf(town, talk.employer), chatOf(other.town, other.seeker)]) {
        const { outcome } = yield* forged(chat)
        expect(outcome.outgoing.filter(({ lane }) => lane === "notice")).toEqual([])
      }
      const opened = yield* opens(talk, town, talk.employer)
      const id = chatOf(opened, talk.employer).session.drafts["chat"]?.about ?? 0
      const closed = yield* does(opened, talk.employer, (chat) => tapping(chat, "closed", id, "", "notice"))
      const { outcome } = yield* forged(chatOf(closed, talk.seeker))
      expect(outcome.outgoing.filter(({ lane }) => lane === "notice")).toEqual([])
    }),
  )
})
