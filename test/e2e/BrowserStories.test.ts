import { describe, expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import type { Page } from "playwright-core"
import type { StoryView } from "../../sandbox/web/Protocol.ts"
import { stories } from "../../seeds/stories/Stories.ts"
import { barriers, desktop, isChromiumInstalled, type Look, misfits, phone, shoot } from "./BrowserPage.ts"
import { BrowserStage } from "./BrowserStage.ts"

const stage = layer(BrowserStage.layer, { excludeTestServices: true, timeout: "60 seconds" })

const looks = {
  uz: { size: phone, scheme: "dark", locale: "uz-UZ" },
  ru: { size: phone, scheme: "light", locale: "ru-RU" },
  en: { size: desktop, scheme: "light", locale: "en-US" },
} as const satisfies Readonly<Record<StoryView["language"], Look>>

/** Play a story by its title to the end, and return what it tells to look at. */
const watch = async (page: Page, title: string) => {
  await page.getByRole("button", { name: title }).click()
  const end = page.locator(".stage-note:not(.playing)")
  await end.waitFor({ timeout: 55_000 })
  return (await end.innerText()).replace(/^.*? · ?/s, "")
}

describe.skipIf(!isChromiumInstalled)("the stories of npm run try", () => {
  stage((it) => {
    for (const { language, look, name, title } of stories)
      it.scoped(`${name}, in ${language}, is played to its end`, () =>
        Effect.gen(function* () {
          const { visit } = yield* BrowserStage
          const { page } = yield* visit(looks[language])
          yield* Effect.promise(async () => {
            expect(await watch(page, title)).toContain(look)
            await shoot(page, `story-${name}-${language}`)
            expect(await misfits(page)).toEqual([])
            expect(await barriers(page)).toEqual([])
          })
        }),
      )

    it.scoped("leave nothing cut off or inaccessible before they begin", () =>
      Effect.gen(function* () {
        const { visit } = yield* BrowserStage
        for (const look of Object.values(looks)) {
          const { page } = yield* visit(look)
          yield* Effect.promise(async () => {
            await page.locator(".story").first().waitFor()
            await shoot(page, `stories-${look.locale}`)
            expect(await misfits(page)).toEqual([])
            expect(await barriers(page)).toEqual([])
          })
        }
      }),
    )

    it.scoped("can be played again, stopped, put away and brought back, with the keyboard alone", () =>
      Effect.gen(function* () {
        const { visit } = yield* BrowserStage
        const { page } = yield* visit(looks.en)
        yield* Effect.promise(async () => {
          const [job, hire] = stories.filter(({ language }) => language === "en")
          await page.getByRole("button", { name: job?.title ?? "" }).press("Enter")
          await page.getByRole("button", { name: "Stop" }).press("Enter")
          await page.getByRole("button", { name: hire?.title ?? "" }).waitFor()
          expect(await watch(page, hire?.title ?? "")).toContain(hire?.look)
          await page.getByRole("button", { name: "Put the stories away" }).press("Enter")
          const button = page.getByRole("button", { name: "Stories", exact: true })
          await expect.poll(() => button.getAttribute("aria-pressed")).toBe("false")
          await page.reload()
          await button.waitFor()
          expect(await page.locator(".stories").count()).toBe(0)
          await button.press("Enter")
          await page.getByRole("heading", { name: "You play everybody here" }).waitFor()
        })
      }),
    )

    it.scoped("say where they stopped if the bot does not go on", () =>
      Effect.gen(function* () {
        const { trial, visit } = yield* BrowserStage
        const { page } = yield* visit(looks.en)
        yield* trial.process("kill")
        yield* Effect.promise(async () => {
          expect(await watch(page, "Hire somebody")).toContain("The story stopped here")
        })
        yield* trial.process("start")
      }),
    )
  })
})
