import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { newEmployer } from "../../../model/Employer.ts"
import { act, play, pressData, text } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { expectValid } from "../Validity.ts"
import { newSeeker, resumesOf, withResume } from "../../../model/Seeker.ts"
import { codedData } from "../../../model/CodedButton.ts"

const anyDoing = fc.record({
  name: fc.constantFrom(
    ...["view", "preview", "edit", "change", "visible", "seeking", "active", "copy", "ask", "remove"],
    ...["open", "create", "quick", "full", "pdf", "nothing"],
  ),
  arg: fc.constantFrom(
    "",
    "open",
    "hidden",
    "found",
    "about",
    "profession",
    "closest",
    "birthyear",
    "nothing",
  ),
})

layer(TestDialogs)("rights", (it) => {
  it.effect.prop(
    "a stranger changes nothing of a résumé, even with forged buttons; its owner's acts are always answered validly",
    [fc.array(anyDoing, { minLength: 1, maxLength: 8 })],
    ([acts]) =>
      Effect.gen(function* () {
        const owner = yield* withResume(newSeeker())
        const before = yield* resumesOf(owner)
        const id = before[0]?.id ?? 0
        for (const stranger of [yield* withResume(newSeeker()), newEmployer()])
          for (const { arg, name } of acts) {
            const tap = pressData(codedData("resume", name, id, arg), stranger.menu)
            const { chat, outcome } = yield* act(stranger, tap)
            expectValid(tap, outcome)
            if (Option.isSome(chat.session.active)) yield* play(chat, text("Forged"))
            expect(yield* resumesOf(owner)).toEqual(before)
          }
        let chat = owner
        for (const { arg, name } of acts) {
          const tap = pressData(codedData("resume", name, id, arg), chat.menu)
          const answered = yield* act(chat, tap)
          expectValid(tap, answered.outcome)
          chat = answered.chat
        }
      }),
    { fastCheck: { numRuns: 30 } },
  )

  it.effect("an owner who deleted it meanwhile saves no change", () =>
    Effect.gen(function* () {
      const chat = yield* withResume(newSeeker())
      const data = (name: string, arg = "") =>
        Effect.map(resumesOf(chat), ([first]) =>
          pressData(codedData("resume", name, first?.id ?? 0, arg), chat.menu),
        )
      const asked = yield* play(chat, yield* data("change", "about"))
      yield* play(chat, yield* data("remove"))
      const { outcome } = yield* act(asked, text("Too late"))
      expectValid(text("Too late"), outcome)
      expect(yield* resumesOf(chat)).toEqual([])
    }),
  )
})
