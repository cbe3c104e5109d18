import { expect, layer } from "@effect/vitest"
import { Effect, Either, Option } from "effect"
import { html } from "../../../../src/domain/text/Html.ts"
import { VacancyId } from "../../../../src/domain/market/MarketIds.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import type { Session } from "../../../../src/domain/Session.ts"
import { tap } from "../../../../src/programs/dialogs/wizard/Advance.ts"
import type { Step, Wizard } from "../../../../src/programs/dialogs/wizard/Wizard.ts"
import { SavedAndHidden } from "../../../../src/services/SavedAndHidden.ts"
import { newEmployer, withCompany, withDraft } from "../../../model/Employer.ts"
import {
  act,
  command,
  day,
  newest,
  play,
  press,
  pressData,
  type PrivateChat,
  settledChat,
  text,
} from "../PrivateChat.ts"
import { newSeeker } from "../../../model/Seeker.ts"
import { withVacancy } from "../../../model/Market.ts"
import { Opened, TestDialogs } from "../TestDialogs.ts"

const t = locales.en

/** The result of doing the same tap twice. */
const twice = (chat: PrivateChat, label: string) =>
  Effect.gen(function* () {
    const tap = press(chat, label)
    const once = yield* act(chat, tap)
    const again = yield* act(once.chat, tap)
    return { once: once.chat, again: again.chat, outcome: again.outcome, tap }
  })

const silent = { queryId: "q", text: undefined, alert: false }
const stale = { text: t.common.stale, alert: true }

layer(TestDialogs)("a second tap", (it) => {
  it.effect("on a wizard's last answer does nothing, and neither do its other buttons", () =>
    Effect.gen(function* () {
      const asked = yield* play(settledChat(), command("support"), "Question", text("How?"))
      const before = (yield* Opened).tickets.length
      const { once, outcome } = yield* twice(asked, "Send")
      expect(outcome.outgoing).toEqual([])
      expect(Option.getOrThrow(outcome.answer)).toEqual(silent)
      for (const label of [t.wizard.cancel, t.common.back]) {
        const late = yield* act(once, press(asked, label))
        expect(late.outcome.outgoing).toEqual([])
      }
      expect((yield* Opened).tickets).toHaveLength(before + 1)
      const much = yield* act({ ...once, now: once.now + day }, press(asked, "Send"))
      expect(Option.getOrThrow(much.outcome.answer)).toMatchObject(stale)
    }),
  )

  it.effect("on Publish keeps the vacancy published", () =>
    Effect.gen(function* () {
      const draft = yield* withDraft(yield* withCompany(newEmployer()))
      const { again, once, outcome } = yield* twice(draft, t.vacancies.acts.publish)
      expect(outcome.outgoing).toEqual([])
      expect(Option.getOrThrow(outcome.answer)).toEqual(silent)
      expect(newest(again)).toEqual(newest(once))
    }),
  )

  it.effect("on Save keeps it saved, and on Remove keeps it removed", () =>
    Effect.gen(function* () {
      const { vacancy } = yield* withVacancy()
      const id = VacancyId.make(vacancy.id)
      const card = yield* play(newSeeker(), command("start", `v_${vacancy.id.toString(36)}`))
      const marks = yield* SavedAndHidden
      const saved = yield* twice(card, t.vacancySearch.save)
      expect(yield* marks.isSaved(card.person.id, id)).toBe(true)
      expect(newest(saved.again)).toEqual(newest(saved.once))
      const taken = yield* twice(saved.again, t.vacancySearch.unsave)
      expect(yield* marks.isSaved(card.person.id, id)).toBe(false)
      expect(newest(taken.again)).toEqual(newest(taken.once))
    }),
  )

  it.effect("is distinguished from stale and forged buttons", () =>
    Effect.gen(function* () {
      const old = yield* play(settledChat(), command("support"), "Question")
      const chat = yield* play(old, command("menu"))
      for (const tap of [press(old, t.wizard.cancel), pressData("forged", chat.menu)]) {
        const first = yield* act(chat, tap)
        expect(Option.getOrThrow(first.outcome.answer)).toMatchObject(stale)
        const second = yield* act(first.chat, tap)
        expect(Option.getOrThrow(second.outcome.answer)).toMatchObject(stale)
        expect(second.outcome.outgoing).toHaveLength(1)
      }
    }),
  )

  it("on a multiple choice keeps an option selected, and a deselected one deselected", () => {
    const step: Step = {
      key: "some",
      title: () => "",
      prompt: () => html``,
      many: true,
      choices: () => [
        { value: "a", label: "A" },
        { value: "b", label: "B" },
      ],
      read: () => Either.left({ problem: "" }),
    }
    const wizard: Wizard<object> = { name: "w", title: () => "", steps: [step], decode: Option.some }
    const draft = { step: "some", answers: { some: ["b"] }, updatedAt: 0 }
    const session = { active: Option.some("w"), drafts: { w: draft } }
    const taps = (act: "choose" | "unchoose", times: number) => {
      let current: Session = session
      for (let time = 0; time < times; time++) {
        const progress = tap(
          wizard,
          current,
          { step: "some", act, value: act === "choose" ? "a" : "b" },
          "en",
          1,
        )
        if (progress._tag === "Asking") current = progress.session
      }
      return current.drafts["w"]?.answers["some"]
    }
    for (const times of [1, 2, 3]) {
      expect(taps("choose", times)).toEqual(["b", "a"])
      expect(taps("unchoose", times)).toEqual([])
    }
  })
})
