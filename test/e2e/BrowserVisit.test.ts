import { describe, expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import type { Page } from "playwright-core"
import { locales } from "../../src/locales/Locales.ts"
import { regulars } from "../../seeds/People.ts"
import { barriers, chatIn, desktop, isChromiumInstalled, misfits, phone, shoot } from "./BrowserPage.ts"
import { BrowserStage } from "./BrowserStage.ts"

const [malika] = regulars

const stage = layer(BrowserStage.layer, { excludeTestServices: true, timeout: "60 seconds" })

/** Pixels below what is seen of the messages; runs in the page, whose globals the tests' types don't know. */
const distanceFromEnd = (page: Page) =>
  page.evaluate<number>(`(() => {
    const { clientHeight, scrollHeight, scrollTop } = document.querySelector(".messages")
    return scrollHeight - scrollTop - clientHeight
  })()`)

/** The language, who that is, and what is written on the button. */
const visitors = [
  ["uz-UZ", "Dilnoza", "BOSHLASH"],
  ["ru-RU", "Сергей", "НАЧАТЬ"],
  ["en-GB", "Emma", "START"],
  ["de-DE", "Emma", "START"],
] as const

describe.skipIf(!isChromiumInstalled)("a visitor of npm run try", () => {
  stage((it) => {
    for (const [locale, name, start] of visitors)
      it.scoped(`sees on a phone whom they play, in the language of ${locale}`, () =>
        Effect.gen(function* () {
          const { visit } = yield* BrowserStage
          const { page } = yield* visit({ size: phone, scheme: "dark", locale })
          yield* Effect.promise(async () => {
            await page.getByRole("heading", { name: new RegExp(`^${name}.*Job Bot$`) }).waitFor()
            await page.getByRole("button", { name: start, exact: true }).waitFor()
            const chip = page.getByRole("button", { name: new RegExp(`${name}.*new here`) })
            expect(await chip.getAttribute("aria-pressed")).toBe("true")
            expect(await misfits(page)).toEqual([])
          })
        }),
      )

    it.scoped("sees who everybody is, three whole panes, and three beside the machine", () =>
      Effect.gen(function* () {
        const { visit } = yield* BrowserStage
        const { complaints, page } = yield* visit({ size: desktop, scheme: "light" })
        yield* Effect.promise(async () => {
          for (const who of [/Kate.*operator/, /Malika.*recruiter · 5 vacancies/, /Артём.*job seeker/])
            await page.getByRole("button", { name: who }).waitFor()
          await page.getByRole("button", { name: "Machine" }).click()
          await page.getByRole("heading", { name: "Calls and updates" }).waitFor()
          const panes = await page.locator(".pane").all()
          const machine = await page.locator(".machine-side").boundingBox()
          expect(panes).toHaveLength(3)
          for (const pane of panes) {
            const { width = 0, x = 0 } = (await pane.boundingBox()) ?? {}
            expect(x + width).toBeLessThanOrEqual((machine?.x ?? 0) + 1)
          }
          await shoot(page, "first-visit")
          expect(await misfits(page)).toEqual([])
          expect(await barriers(page)).toEqual([])
        })
        expect(complaints).toEqual([])
      }),
    )

    it.scoped("types commands and inline queries: Escape closes the list, and silence is explained", () =>
      Effect.gen(function* () {
        const { open } = yield* BrowserStage
        const { chatOf, page } = yield* open(["en"], { size: phone, scheme: "light" })
        yield* Effect.promise(async () => {
          const chat = chatOf("en")
          await chat.start()
          await chat.messages.nth(1).waitFor()
          const list = chat.pane.getByRole("list", { name: "Commands" })
          await chat.pane.getByRole("button", { name: "Commands" }).click()
          await list.waitFor()
          await page.keyboard.press("Escape")
          await list.waitFor({ state: "detached" })
          const input = chat.pane.getByRole("textbox")
          await input.fill("/he")
          await list.waitFor()
          await page.keyboard.press("Escape")
          await list.waitFor({ state: "detached" })
          await chat.pane.getByRole("button", { name: "Commands" }).click()
          await chat.say("/help")
          await list.waitFor({ state: "detached" })
          await page.route("**/inline", (route) =>
            route.fulfill({ json: { taken: false, answered: false, results: [], nextOffset: "" } }),
          )
          await input.fill("@job_try_bot driver")
          await chat.pane.getByText("Nothing answers: @job_try_bot").waitFor()
        })
      }),
    )

    it.scoped("shares a vacancy with somebody else, who opens it: nothing leaves the page", () =>
      Effect.gen(function* () {
        const { openAs, trial } = yield* BrowserStage
        const { personas } = yield* trial.state
        const dilnoza = personas.find(({ firstName }) => firstName === "Dilnoza")?.id ?? 0
        const { chat, page } = yield* openAs(malika, { size: desktop, scheme: "light" })
        yield* Effect.promise(async () => {
          const t = locales.uz
          await chat.start()
          await chat.messages.nth(1).waitFor()
          await chat.say("/vacancies")
          await chat.open("Dispetcher")
          await chat.press(t.company.share)
          const dialog = page.getByRole("dialog", { name: "Send to" })
          await dialog.waitFor()
          expect(await barriers(page)).toEqual([])
          await dialog.getByRole("searchbox").fill("dil")
          await shoot(page, "share")
          await dialog.getByRole("button", { name: /Dilnoza/ }).click()
          await chat.pane.getByRole("heading", { name: /Malika.*Dilnoza Karimova/ }).waitFor()
          await chat.pane.getByRole("button", { name: "Be Dilnoza" }).click()
          const other = chatIn(page, dilnoza)
          await other.pane.getByRole("heading", { name: /Dilnoza.*Malika/ }).waitFor()
          await other.last.getByRole("link").click()
          await other.start()
          // The link's payload has reached the bot, and the bot answers.
          await other.pane
            .getByText(/^\/start \w+/)
            .first()
            .waitFor()
          await other.messages.nth(1).waitFor()
        })
      }),
    )

    it.scoped("makes a group with the bot and other people in it", () =>
      Effect.gen(function* () {
        const { open } = yield* BrowserStage
        const { chatOf, page } = yield* open(["en"], { size: phone, scheme: "dark" })
        yield* Effect.promise(async () => {
          const chat = chatOf("en")
          await chat.pane.getByRole("button", { name: "Back to the chats" }).click()
          await chat.pane.getByRole("button", { name: "New group" }).click()
          const dialog = page.getByRole("dialog", { name: "New group" })
          await dialog.getByRole("textbox").fill("Our team")
          await dialog.getByRole("checkbox", { name: /Сергей/ }).check()
          await shoot(page, "new-group-dark")
          expect(await barriers(page)).toEqual([])
          expect(await misfits(page)).toEqual([])
          await dialog.getByRole("button", { name: "Create" }).click()
          await chat.pane.getByRole("heading", { name: /Grace.*Our team/ }).waitFor()
          await chat.say("/start@job_try_bot")
          await chat.sees(locales.en.common.openPrivately)
        })
      }),
    )

    it.scoped("is told in words that the sandbox is gone, and keeps what was typed", () =>
      Effect.gen(function* () {
        const { open } = yield* BrowserStage
        const { chatOf, page } = yield* open(["en"], { size: phone, scheme: "light" })
        yield* Effect.promise(async () => {
          const chat = chatOf("en")
          await chat.start()
          await chat.messages.nth(1).waitFor()
          await page.route("**/acts", (route) => route.abort())
          await chat.say("hello")
          await page.getByText("Not sent: the sandbox doesn't answer").waitFor()
          expect(await chat.pane.getByRole("textbox").inputValue()).toBe("hello")
        })
      }),
    )

    it.scoped("sends a PNG, which arrives as a JPEG like on Telegram, and sees the answer below it", () =>
      Effect.gen(function* () {
        const { open, trial } = yield* BrowserStage
        const { chatOf, page } = yield* open(["en"], { size: phone, scheme: "light" })
        const id = Number(
          (yield* Effect.promise(() => page.locator(".pane").first().getAttribute("data-testid")))?.slice(5),
        )
        yield* Effect.promise(async () => {
          const chat = chatOf("en")
          await chat.start()
          await chat.messages.nth(1).waitFor()
          const picture = await page.screenshot()
          await chat.pane
            .locator('input[type="file"][data-kind="photo"]')
            .setInputFiles({ name: "face.png", mimeType: "image/png", buffer: picture })
          await chat.messages.nth(3).waitFor()
          const image = chat.pane.locator(".photo img")
          await expect.poll(async () => (await image.boundingBox())?.height ?? 0).toBeGreaterThan(50)
          await chat.last.getByRole("button", { name: locales.en.common.privacy }).waitFor()
          await expect.poll(() => distanceFromEnd(page), { timeout: 5_000 }).toBeLessThan(3)
        })
        const { messages } = yield* trial.chat(id)
        const file = messages.findLast(({ photo }) => photo !== undefined)?.photo?.at(-1)?.file_id ?? ""
        const sent = yield* Effect.promise(() => fetch(`${trial.url}/web/files/${file}`))
        expect(sent.headers.get("content-type")).toBe("image/jpeg")
      }),
    )
  })
})
