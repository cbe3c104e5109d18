import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { locales } from "../../../../src/locales/Locales.ts"
import {
  applicationOf,
  applied,
  applying,
  newApplicant,
  tapping,
  withVacancy,
} from "../../../model/Market.ts"
import { labels, menuOf, play } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"

const t = locales.en

layer(TestDialogs)("a vacancy that is published again", (it) => {
  it.effect("lets those apply again whose applications were closed with it, under their old number", () =>
    Effect.gen(function* () {
      const { employer, vacancy } = yield* withVacancy()
      const { chat: first } = yield* applied(yield* newApplicant(), vacancy)
      const { chat: seeker } = yield* applied(yield* newApplicant(), vacancy)
      const filled = yield* play(employer, tapping(employer, "vacancy", "fill", vacancy.id))
      expect((yield* applicationOf(seeker, vacancy)).status).toBe("closed")
      const view = tapping(seeker, "sent", "view", (yield* applicationOf(seeker, vacancy)).id)
      expect(labels(menuOf(yield* play(seeker, view)))).not.toContain(t.applications.resend)
      yield* play(filled, tapping(filled, "vacancy", "reopen", vacancy.id))
      const card = yield* play(
        seeker,
        tapping(seeker, "sent", "view", (yield* applicationOf(seeker, vacancy)).id),
      )
      expect(labels(menuOf(card))).toContain(t.applications.resend)
      const again = yield* play(card, t.applications.resend, t.applications.send)
      expect(yield* applicationOf(again, vacancy)).toMatchObject({ status: "sent", number: 2 })
      expect((yield* applicationOf(first, vacancy)).status).toBe("closed")
      expect(labels(menuOf(yield* applying(first, vacancy)))).toContain(t.applications.send)
    }),
  )
})
