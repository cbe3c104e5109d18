import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { privateChat } from "../../../../src/domain/Ids.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { act, command, labels, menuOf, newest } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf, type Town } from "../../../model/town/Town.ts"
import {
  conversationOf,
  does,
  opens,
  revealed,
  says,
  t,
  type Talk,
  talking,
  tapping,
  textOf,
} from "../../../model/Talk.ts"

const phone = "+998 90 123 45 67"

/** How many phones the person's open chat shows. */
const phonesIn = (town: Town, who: Talk["seeker"]): number =>
  textOf(menuOf(chatOf(town, who))).split(phone).length - 1

/** Both write their phones. */
const written = (talk: Talk) =>
  Effect.flatMap(says(talk.town, talk.seeker, `Call me: ${phone}`), (town) =>
    says(town, talk.employer, `Or me: ${phone}`),
  )

/** Both agree to share contacts. */
const agreed = (talk: Talk, before: Town) =>
  Effect.gen(function* () {
    const id = conversationOf(before, talk.seeker)
    let town = before
    for (const who of [talk.seeker, talk.employer])
      for (const name of ["share", "shared"])
        town = yield* does(town, who, (chat) => tapping(chat, name, id, "", "notice"))
    return town
  })

layer(TestDialogs)("after both have shared contacts", (it) => {
  it.effect("earlier messages are shown unmasked to both when the chat is opened, and not before", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const before = yield* written(talk)
      for (const who of [talk.seeker, talk.employer])
        expect(phonesIn(yield* opens(talk, before, who), who)).toBe(1)
      const after = yield* agreed(talk, before)
      for (const who of [talk.seeker, talk.employer])
        expect(phonesIn(yield* opens(talk, after, who), who)).toBe(2)
    }),
  )

  it.effect("a colleague who hasn't agreed sees earlier messages masked, and no contacts", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const after = yield* agreed(talk, yield* written(talk))
      const companies = yield* Companies
      const company = Option.getOrThrow(yield* companies.ofMember(talk.employer))
      yield* companies.leave(company.id, talk.employer)
      const opened = yield* opens(talk, after, talk.seeker)
      expect(phonesIn(opened, talk.seeker)).toBe(1)
      expect(labels(menuOf(chatOf(opened, talk.seeker)))).not.toContain(`👤 ${t.conversations.contacts}`)
    }),
  )

  it.effect("a block masks them again", () =>
    Effect.gen(function* () {
      const talk = yield* talking()
      const after = yield* agreed(talk, yield* written(talk))
      const id = conversationOf(after, talk.seeker)
      const blocked = yield* does(after, talk.employer, (chat) => tapping(chat, "blocked", id, "", "notice"))
      expect(phonesIn(yield* opens(talk, blocked, talk.seeker), talk.seeker)).toBe(1)
    }),
  )

  it.effect("the contacts can be shown again with one button, to nobody but those who have them", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals) {
        const talk = yield* revealed(locale, locale)
        const texts = locales[locale]
        for (const [who, side] of [
          [talk.seeker, "employer"],
          [talk.employer, "seeker"],
        ] as const) {
          const opened = yield* opens(talk, talk.town, who)
          expect(menuOf(chatOf(opened, who)).rows[0]?.[0]?.text).toBe(`👤 ${texts.conversations.contacts}`)
          const chat = chatOf(opened, who)
          const id = conversationOf(opened, who)
          const { outcome } = yield* act(chat, tapping(chat, "known", id))
          expect(outcome.outgoing).toMatchObject([
            { chatId: privateChat(who), lane: "reply", message: { _tag: "SendContacts", recipe: { side } } },
          ])
        }
        const before = yield* talking(locale, locale)
        const id = conversationOf(before.town, before.seeker)
        const forged = yield* does(before.town, before.seeker, command("menu"), (chat) =>
          tapping(chat, "known", id),
        )
        expect(JSON.stringify(newest(chatOf(forged, before.seeker)))).not.toContain(
          texts.conversations.revealTitle("Registon"),
        )
      }
    }),
  )
})
