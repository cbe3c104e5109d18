import { expect, layer } from "@effect/vitest"
import { Effect, Either, Option } from "effect"
import { Role } from "../../../src/domain/Account.ts"
import { decodeTap, encodeTap, Place } from "../../../src/domain/CallbackData.ts"
import { Act } from "../../../src/domain/Incoming.ts"
import { Locale } from "../../../src/domain/Locale.ts"
import type { Outcome } from "../../../src/domain/Outcome.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { help, menu, privacy, welcome } from "../../../src/programs/dialogs/guest/Screens.ts"
import { parseHtml } from "../../../sandbox/text/ParseHtml.ts"
import { act, command, dataOf, menuOf, newChat, pressData, type PrivateChat, text } from "./PrivateChat.ts"
import { TestDialogs } from "./TestDialogs.ts"
import { expectValid } from "./Validity.ts"

/** A chat in a state that differs from another by more than time and message ids. */
const stateOf = (chat: PrivateChat) => {
  const { account, session } = chat
  const { active, drafts } = session
  const answers = Object.entries(drafts).map(([name, draft]) => [name, draft.step, draft.answers])
  const agreed = Option.isSome(account.consentedAt)
  return JSON.stringify([account.locale, account.role, agreed, active, answers, menuOf(chat)])
}

const photo = Act.Photo({ fileId: "photo", caption: Option.none() })

/** The marketplace has no end: it is walked elsewhere, at random. */
const isFinite = (data: string): boolean =>
  Either.match(decodeTap(data), { onLeft: () => true, onRight: ({ tap }) => tap._tag !== "Do" })

/** Everything one can tap there, and, where something is asked, an answer. */
const actsIn = (chat: PrivateChat): ReadonlyArray<Act> => [
  ...menuOf(chat)
    .rows.flat()
    .map(dataOf)
    .filter(isFinite)
    .map((data) => pressData(data, chat.menu)),
  ...(Option.isSome(chat.session.active) ? [text("2 < 3 & so on"), photo] : []),
]

/** A button that is shown is never out of date, and what it opens replaces it. */
const expectInPlace = (what: Act, { answer, outgoing }: Outcome) => {
  expect(outgoing[0]?.message._tag).toBe(what._tag === "Press" ? "EditText" : "SendText")
  for (const { text: said } of Option.toArray(answer)) expect(said).toBeUndefined()
}

const openMenu = encodeTap({ _tag: "Open", place: "menu" })

/** Where the last row leads: home from everything deeper than the menu, out of what is being asked. */
const expectWayOut = (chat: PrivateChat) => {
  const t = locales[chat.account.locale]
  const { rows } = menuOf(chat)
  const isHome = [welcome(t), menu(t, chat.account)].some(
    ({ keyboard }) => JSON.stringify(keyboard.inline_keyboard) === JSON.stringify(rows),
  )
  const last = rows.at(-1) ?? []
  if (Option.isSome(chat.session.active))
    expect(last.map(({ text: label }) => label)).toContain(t.wizard.cancel)
  else if (!isHome) expect(last.map(dataOf)).toContain(openMenu)
}

/** No button is known by its icon alone, but for the paging that stands under every list. */
const expectNamed = (chat: PrivateChat) => {
  for (const { text: label } of menuOf(chat).rows.flat())
    expect(label).toMatch(/\p{L}{2}|^[◀▶]$|^\d+ \/ \d+$/u)
}

/** At most eight lines before the buttons, but for what is there to be read. */
const expectShort = (chat: PrivateChat) => {
  const t = locales[chat.account.locale]
  const { html } = menuOf(chat)
  if ([help(t), privacy(t)].some(({ text: long }) => long.value === html)) return
  const lines = parseHtml(html).text.split("\n")
  expect(lines.filter((line) => line !== "").length, html).toBeLessThanOrEqual(8)
}

/** Every state that can be reached by tapping and answering, each act's answer having been checked. */
const crawl = (from: PrivateChat) =>
  Effect.gen(function* () {
    const seen = new Map<string, PrivateChat>()
    const waiting = [from]
    for (let chat = waiting.pop(); chat !== undefined; chat = waiting.pop()) {
      const state = stateOf(chat)
      if (seen.has(state)) continue
      seen.set(state, chat)
      for (const what of actsIn(chat)) {
        const { chat: after, outcome } = yield* act(chat, what)
        expectValid(what, outcome)
        expectInPlace(what, outcome)
        expectWayOut(after)
        expectShort(after)
        expectNamed(after)
        waiting.push(after)
      }
    }
    return [...seen.values()]
  })

layer(TestDialogs)("crawling all screens", (it) => {
  it.effect(
    "every button that can be seen, in every language and role, is answered in place by a valid screen with a way out",
    () =>
      Effect.gen(function* () {
        const { chat } = yield* act(newChat("uz"), command("start"))
        const states = yield* crawl(chat)
        for (const locale of Locale.literals)
          for (const role of Role.literals)
            expect(
              states.filter(({ account }) => account.locale === locale && account.role === role).length,
            ).toBeGreaterThan(Place.literals.length)
      }),
    60_000,
  )
})
