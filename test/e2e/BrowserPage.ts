import axe from "axe-core"
import { Effect } from "effect"
import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { entryLabel } from "../model/EntryLabel.ts"
import { type Browser, chromium, type Locator, type Page } from "playwright-core"
import { expect } from "vitest"

const executablePath = "/usr/bin/chromium"

/** Whether tests that need a browser can run at all. */
export const isChromiumInstalled = existsSync(executablePath)
export const whyNoBrowser = "Chromium is not installed (Debian: chromium)"

/** Milliseconds that anything may take to appear on a busy machine. */
const patience = 30_000

const folder = join("reports", "screenshots")

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 800 }

/** Debian's Chromium; it is closed with the scope. */
export const browser = Effect.acquireRelease(
  Effect.promise(() => chromium.launch({ executablePath, args: ["--no-sandbox"] })),
  (running) => Effect.promise(() => running.close()),
)

export interface Look {
  readonly size: { readonly width: number; readonly height: number }
  readonly scheme: "light" | "dark"
  /** The browser's language, American English by default. */
  readonly locale?: string
  /** Without the stories for a first visit. */
  readonly storiesAway?: boolean
}

export interface OpenPage {
  readonly page: Page
  /** Errors and warnings in the browser's console. */
  readonly complaints: ReadonlyArray<string>
}

/** A page of its own, at an address. */
export const openPage = (
  running: Browser,
  url: string,
  { locale = "en-US", scheme, size, storiesAway = false }: Look,
) =>
  Effect.gen(function* () {
    const looks = { viewport: size, colorScheme: scheme, reducedMotion: "reduce", locale } as const
    const page = yield* Effect.acquireRelease(
      Effect.promise(() => running.newPage(looks)),
      (opened) => Effect.promise(() => opened.close()),
    )
    const complaints: Array<string> = []
    page.on("pageerror", (error) => complaints.push(error.message))
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text())
    })
    page.setDefaultTimeout(patience)
    if (storiesAway)
      yield* Effect.promise(() => page.addInitScript(`localStorage.setItem("stories", "closed")`))
    yield* Effect.promise(() => page.goto(url))
    const open: OpenPage = { page, complaints }
    return open
  })

/** A screenshot, for people to look at. */
export const shoot = async (page: Page, name: string) => {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** One persona's chat, with the acts of a person in it. */
export const chatIn = (page: Page, persona: number) => {
  const pane = page.getByTestId(`pane-${persona}`)
  const messages = pane.getByRole("article")
  const input = pane.getByRole("textbox")
  const last = messages.last()
  const numberOf = async (words: string) => {
    const text = await last.innerText()
    const labels = await last.getByRole("button").allInnerTexts()
    const entries = labels.map((label) => ({ label, entry: entryLabel(text, label) }))
    return entries.find(({ entry, label }) => entry !== label && entry.includes(words))?.label
  }
  return {
    pane,
    messages,
    last,
    start: () => pane.getByRole("button", { name: /^(?:START|НАЧАТЬ|BOSHLASH)$/ }).click(),
    say: async (text: string) => {
      await input.fill(text)
      await input.press("Enter")
    },
    press: (label: string | RegExp, on: Locator = last) =>
      on.getByRole("button", { name: label }).first().click(),
    /** Press the number of the list's entry that has these words. */
    open: async (words: string) => {
      // The words may stand in the message before as well.
      await expect.poll(() => numberOf(words), { timeout: patience }).toBeDefined()
      const name = (await numberOf(words)) ?? words
      await last.getByRole("button", { name, exact: true }).first().click()
    },
    sees: (text: string | RegExp) => last.getByText(text).first().waitFor(),
  }
}

export type ChatOnPage = ReturnType<typeof chatIn>

// Runs in the page, whose globals the tests' types don't know.
const findMisfits = `(() => {
  const overflows = (element) => element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflow) || overflows(element.parentElement))
  return [...document.querySelectorAll("button, h1, h2, h3, h4, p, .rich, .badge, .chip-name")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 0)
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      const isOut = (left < -1 || right > innerWidth + 1) && !overflows(element.parentElement)
      const { display, textOverflow } = getComputedStyle(element)
      const isCut = element.scrollWidth > element.clientWidth + 1 && textOverflow !== "ellipsis" && display !== "inline"
      return isOut || isCut
    })
    .map((element) => element.tagName + "." + element.className + ": " + element.innerText.slice(0, 60))
})()`

/** Texts that stick out of the window or are cut off in their own box. */
export const misfits = (page: Page) => page.evaluate<ReadonlyArray<string>>(findMisfits)

/** Violations of WCAG 2.2 AA: the rule, and the element that breaks it. */
export const barriers = async (page: Page) => {
  await page.evaluate(axe.source)
  return page.evaluate<ReadonlyArray<string>>(
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then(({ violations }) =>
       violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.html.slice(0, 120))))`,
  )
}
