import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { undoWithin } from "../../../../src/domain/market/Application.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { words } from "../../../model/Employer.ts"
import { day, play } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { applicationOf, applied, newApplicant, tapping, withVacancy } from "../../../model/Market.ts"

const { applications: t } = locales.en

/** An act takes a second in a test. */
const aMoment = 2_000

layer(TestDialogs)("an application that was sent", (it) => {
  it.effect.prop(
    "is undone without a question soon after its last sending, however long ago it was first sent",
    [
      fc.array(fc.integer({ min: 2 * undoWithin, max: day }), { maxLength: 2 }),
      fc.oneof(
        fc.integer({ min: 0, max: undoWithin - aMoment }),
        fc.integer({ min: undoWithin + 1, max: 2 * undoWithin }),
      ),
    ],
    ([pauses, later]) =>
      Effect.gen(function* () {
        const { vacancy } = yield* withVacancy()
        let { chat } = yield* applied(yield* newApplicant(), vacancy)
        const { id } = yield* applicationOf(chat, vacancy)
        for (const pause of pauses) {
          chat = yield* play(chat, tapping(chat, "sent", "withdraw", id, "", "notice"))
          chat = (yield* applied({ ...chat, now: chat.now + pause }, vacancy)).chat
        }
        expect((yield* applicationOf(chat, vacancy)).status).toBe("sent")
        const then = { ...chat, now: chat.now + later }
        const asked = yield* play(then, tapping(then, "sent", "undo", id, "", "notice"))
        const isSoon = later <= undoWithin - aMoment
        expect((yield* applicationOf(chat, vacancy)).status).toBe(isSoon ? "withdrawn" : "sent")
        expect(words(asked).includes(t.undone)).toBe(isSoon)
      }),
    { fastCheck: { numRuns: 10 } },
  )
})
