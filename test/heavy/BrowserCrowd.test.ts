import { expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { resolve } from "node:path"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { browser, desktop, isChromiumInstalled, openPage } from "../e2e/BrowserPage.ts"

const token = "700000001:a-crowd-writes-to-this-bot"
const crowd = 2_000
/** Messages of the watched chat, and milliseconds between them. */
const marks = 40
const pause = 100

/** Record in the page when each marker is first seen. */
const watchMarks = `
  window.seen = {}
  new MutationObserver(() => {
    for (const element of document.querySelectorAll(".rich")) {
      const mark = /^mark \\d+$/.exec(element.firstChild?.data)?.[0]
      if (mark !== undefined) window.seen[mark] ??= Date.now()
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true })`

const web = {
  clientDir: resolve("dist/sandbox/client"),
  bot: token,
  adminIds: new Set<number>(),
}

it.scopedLive.skipIf(!isChromiumInstalled)(
  "with 2,000 people writing at once, a page still shows its own chat within 200 ms",
  () =>
    Effect.gen(function* () {
      const { people, url, world } = yield* Sandbox
      const bot = world.addBot({ token, username: "crowd_bot" })
      const watcher = people.add({ first_name: "Ann", language_code: "en" })
      const chat = watcher.chatWith(bot)
      chat.start()
      const others = Array.from({ length: crowd }, () => people.add().chatWith(bot))
      const { page } = yield* openPage(
        yield* browser,
        `${url}/#p=${watcher.id}&m=1&c=${watcher.id}:${bot.id}`,
        { size: desktop, scheme: "light" },
      )
      yield* Effect.promise(() => page.getByRole("article").first().waitFor())
      yield* Effect.promise(() => page.evaluate(watchMarks))

      const said: Record<string, number> = {}
      for (let mark = 0; mark < marks; mark++) {
        // A tenth of the crowd between two markers: everyone writes twice in four seconds, all visible in the
        // inspector.
        for (let one = mark; one < crowd; one += marks / 4) others[one % crowd]?.say(`message ${mark}`)
        const name = `mark ${mark}`
        said[name] = Date.now()
        chat.say(name)
        yield* Effect.sleep(pause)
      }
      yield* Effect.sleep(1_000)
      const seen = yield* Effect.promise(() => page.evaluate<Record<string, number>>("window.seen"))
      const waits = Object.entries(said)
        .map(([name, at]) => (seen[name] ?? Infinity) - at)
        .toSorted((one, other) => one - other)
      const written = others.reduce((sum, { transcript }) => sum + transcript.length, 0)
      console.log(
        `${written} messages of ${crowd} people in ${(marks * pause) / 1000} s; the page's own appeared in ${waits[marks / 2]} ms (median), ${waits[marks * 0.9]} ms (90 %), ${waits.at(-1)} ms at most`,
      )
      // The crowd, the server and the browser share the machine, whose pauses are not the page's.
      expect(waits[marks * 0.9]).toBeLessThanOrEqual(200)
      expect(waits.at(-1)).toBeLessThan(1_000)
    }).pipe(Effect.provide(Sandbox.layer({ web }))),
)
