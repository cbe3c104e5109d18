import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { act, command, newest } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf } from "../../../model/town/Town.ts"
import { does, says, sees, t, talking } from "../../../model/Talk.ts"

layer(TestDialogs)("a person who had stopped the bot", (it) => {
  it.effect("is told on return, once, which chats have new messages", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals)
        for (const back of [Act.Reachability({ reachable: true }), command("menu")]) {
          const talk = yield* talking("en", locale)
          const gone = yield* does(talk.town, talk.employer, Act.Reachability({ reachable: false }))
          const told = yield* says(gone, talk.seeker, "Are you there?")
          expect(sees(told, talk.seeker)).toContain(t.conversations.unreachable("Registon"))
          const once = yield* says(told, talk.seeker, "Hello?")
          expect(chatOf(once, talk.seeker).messages.size).toBe(chatOf(told, talk.seeker).messages.size)
          const returned = yield* does(once, talk.employer, back)
          const shown = newest(chatOf(returned, talk.employer))
          expect(shown.html).toContain(locales[locale].conversations.missed)
          expect(shown.html).toContain(locales[locale].conversations.unread(2))
          const opened = yield* does(returned, talk.employer, locales[locale].conversations.open)
          expect(sees(opened, talk.employer)).toContain("Are you there?")
          const again = yield* act(chatOf(opened, talk.employer), Act.Reachability({ reachable: true }))
          expect(again.outcome.outgoing).toEqual([])
        }
    }),
  )

  it.effect("isn't told of anything else: read chats, or a ban", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const accounts = yield* Accounts
      yield* accounts.markUnreachable(privateChat(talk.employer))
      const chat = chatOf(talk.town, talk.employer)
      const gone = { ...chat, account: { ...chat.account, reachable: false } }
      for (const standing of ["active", "banned"] as const) {
        const back = { ...gone, account: { ...gone.account, standing } }
        const { outcome } = yield* act(back, Act.Reachability({ reachable: true }))
        expect(outcome.outgoing).toEqual([])
      }
    }),
  )
})
