import { expect, layer } from "@effect/vitest"
import { Effect, Either, Option } from "effect"
import { Role } from "../../../src/domain/Account.ts"
import { decodeTap, encodeTap, ScreenName } from "../../../src/domain/CallbackData.ts"
import { Act } from "../../../src/domain/Incoming.ts"
import { Locale } from "../../../src/domain/Locale.ts"
import type { Outcome } from "../../../src/domain/Outcome.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { menu, welcome } from "../../../src/programs/dialogs/home/HomeScreens.ts"
import { parseHtml } from "../../../sandbox/text/ParseHtml.ts"
import { act, command, dataOf, menuOf, newChat, pressData, type PrivateChat, text } from "./PrivateChat.ts"
import { TestDialogs } from "./TestDialogs.ts"
import { expectValid } from "./Validity.ts"

/** The state of a chat, ignoring times and message ids. */
const stateOf = (chat: PrivateChat) => {
  const { account, session } = chat
  const { active, drafts } = session
  const answers = Object.entries(drafts).map(([name, draft]) => [name, draft.step, draft.answers])
  const agreed = Option.isSome(account.consentedAt)
  return JSON.stringify([account.locale, account.role, agreed, active, answers, menuOf(chat)])
}

const photo = Act.Photo({ fileId: "photo", caption: Option.none() })

/** The marketplace is unbounded: other tests walk through it at random. */
const isFinite = (data: string): boolean =>
  Either.match(decodeTap(data), { onLeft: () => true, onRight: ({ tap }) => tap._tag !== "Area" })

/** Every possible tap and, where a question is pending, an answer. */
const actsIn = (chat: PrivateChat): ReadonlyArray<Act> => [
  ...menuOf(chat)
    .rows.flat()
    .map(dataOf)
    .filter(isFinite)
    .map((data) => pressData(data, chat.menu)),
  ...(Option.isSome(chat.session.active) ? [text("2 < 3 & so on"), photo] : []),
]

/** A visible button is never out of date, and what it opens replaces it. */
const expectInPlace = (what: Act, { answer, outgoing }: Outcome) => {
  expect(outgoing[0]?.message._tag).toBe(what._tag === "Press" ? "EditText" : "SendText")
  for (const { text: said } of Option.toArray(answer)) expect(said).toBeUndefined()
}

const openMenu = encodeTap({ _tag: "Open", place: "menu" })

/** The last row leads home from everything deeper than the menu, or out of a pending question. */
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

/** Every button has a text, except the paging buttons below lists. */
const expectNamed = (chat: PrivateChat) => {
  for (const { text: label } of menuOf(chat).rows.flat())
    expect(label).toMatch(/\p{L}{2}|^[◀▶]$|^\d+ \/ \d+$/u)
}

/** At most eight lines before the buttons, except on screens meant for reading. */
const expectShort = (chat: PrivateChat) => {
  const t = locales[chat.account.locale]
  const { html } = menuOf(chat)
  if ([t.help.title, t.privacy.title].some((title) => html.startsWith(`<b>${title}</b>`))) return
  const lines = parseHtml(html).text.split("\n")
  expect(lines.filter((line) => line !== "").length, html).toBeLessThanOrEqual(8)
}

/** Every state reachable by tapping and answering; each answer is checked. */
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

layer(TestDialogs)("the crawl over all screens", (it) => {
  it.effect(
    "every visible button, in every language and role, is answered in place by a valid screen with a way out",
    () =>
      Effect.gen(function* () {
        const { chat } = yield* act(newChat("uz"), command("start"))
        const states = yield* crawl(chat)
        for (const locale of Locale.literals)
          for (const role of Role.literals)
            expect(
              states.filter(({ account }) => account.locale === locale && account.role === role).length,
            ).toBeGreaterThan(ScreenName.literals.length)
      }),
    60_000,
  )
})
