import { describe, expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import type { Page } from "playwright-core"
import { locales } from "../../src/locales/Locales.ts"
import {
  barriers,
  type ChatOnPage,
  desktop,
  isChromiumInstalled,
  type Look,
  misfits,
  phone,
  shoot,
} from "../e2e/BrowserPage.ts"
import { BrowserStage } from "../e2e/BrowserStage.ts"

const looks: ReadonlyArray<readonly [string, Look]> = [
  ["phone-light", { size: phone, scheme: "light" }],
  ["phone-dark", { size: phone, scheme: "dark" }],
  ["desktop-light", { size: desktop, scheme: "light" }],
  ["desktop-dark", { size: desktop, scheme: "dark" }],
]

/** Check that nothing is cut off or sticks out, and that everything is accessible. */
const inspect = async (page: Page, name: string) => {
  await shoot(page, name)
  expect(await misfits(page), name).toEqual([])
  expect(await barriers(page), name).toEqual([])
}

const t = locales.uz

/** From an empty chat over the bot's screens to the chats and the inspector. */
const tour = async (page: Page, chat: ChatOnPage, name: string) => {
  await chat.pane.getByRole("button", { name: /^(?:START|BOSHLASH)$/ }).waitFor()
  await inspect(page, `${name}-1-intro`)
  await chat.start()
  await chat.sees(t.welcome.title)
  await inspect(page, `${name}-2-welcome`)
  await chat.press(t.welcome.next)
  await chat.sees(t.roles.title)
  await chat.press(t.roles.choose.employer)
  await chat.sees(t.menu.role(t.roles.employer))
  await inspect(page, `${name}-3-menu`)
  await chat.say("/privacy")
  await chat.sees(t.privacy.title)
  await inspect(page, `${name}-4-privacy`)
  await chat.say("/support")
  await chat.press(t.support.topics.bug)
  await chat.sees(t.support.messagePrompt)
  await chat.say(`<b>${"uzun gap ".repeat(40)}</b> https://example.com ${"w".repeat(120)}`)
  await chat.sees(t.support.confirmPrompt)
  await inspect(page, `${name}-5-long-words`)
  await chat.pane.getByRole("button", { name: "Commands" }).click()
  await chat.pane.getByRole("list", { name: "Commands" }).waitFor()
  await inspect(page, `${name}-6-commands`)
  await page.getByRole("button", { name: "Add persona" }).click()
  await page.getByRole("dialog").waitFor()
  await inspect(page, `${name}-7-dialog`)
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Machine", exact: true }).click()
  await page.getByText("getUpdates").first().waitFor()
  await inspect(page, `${name}-8-machine`)
}

const stage = layer(BrowserStage.layer, { excludeTestServices: true, timeout: "60 seconds" })

describe.skipIf(!isChromiumInstalled)("the page's layout", () => {
  stage((it) => {
    it.scoped.each(looks)("%s: nothing is cut off, sticks out or is inaccessible", ([name, look]) =>
      Effect.gen(function* () {
        const { open } = yield* BrowserStage
        const { chatOf, complaints, page } = yield* open(["uz"], look)
        yield* Effect.promise(() => tour(page, chatOf("uz"), name))
        expect(complaints).toEqual([])
      }),
    )
  })
})
