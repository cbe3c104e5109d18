import { Context, Effect, Layer } from "effect"
import type { Locale } from "../../src/domain/Locale.ts"
import { browser, chatIn, type Look, openPage } from "./BrowserPage.ts"
import { startTrial } from "./TryProcess.ts"

const names: Readonly<Record<Locale, string>> = { uz: "Nodira", "uz-Cyrl": "Нодира", ru: "Анна", en: "Grace" }

const make = Effect.gen(function* () {
  const trial = yield* startTrial("--port", "0")
  const running = yield* browser
  const { bot = 0 } = yield* trial.state
  const newcomer = (languageCode: Locale) =>
    Effect.map(trial.add({ firstName: names[languageCode], languageCode }), ({ id }) => id)
  /** A page with the bot's chats of these people; `more` is appended to its address. */
  const openFor = (people: ReadonlyArray<number>, look: Look, more = "") => {
    const chats = people.map((id) => `${id}:${bot}`).join(",")
    const url = `${trial.url}/#p=${people.join(",")}${more}&c=${chats}`
    return openPage(running, url, { ...look, storiesAway: true })
  }
  return {
    trial,
    /** The page as a visitor finds it. */
    visit: (look: Look) => openPage(running, trial.url, look),
    /** The same for new people who speak these languages. */
    open: (languages: ReadonlyArray<Locale>, look: Look, more = "") =>
      Effect.gen(function* () {
        const people = yield* Effect.forEach(languages, newcomer)
        const opened = yield* openFor(people, look, more)
        return {
          ...opened,
          chatOf: (language: Locale) => chatIn(opened.page, people[languages.indexOf(language)] ?? 0),
        }
      }),
    /** A page with the bot's chat of a person who exists from the start. */
    openAs: ({ id }: { readonly id: number }, look: Look) =>
      Effect.map(openFor([id], look), (opened) => ({ ...opened, chat: chatIn(opened.page, id) })),
  }
})

/** `npm run try` and a browser in front of it, with different people for each test. */
export class BrowserStage extends Context.Tag("BrowserStage")<
  BrowserStage,
  Effect.Effect.Success<typeof make>
>() {
  static readonly layer = Layer.scoped(BrowserStage, make)
}
