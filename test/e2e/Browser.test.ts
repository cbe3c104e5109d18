import { describe, expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { locales } from "../../src/locales/Locales.ts"
import { barriers, desktop, isChromiumInstalled, misfits, phone, shoot, whyNoBrowser } from "./BrowserPage.ts"
import { BrowserStage } from "./BrowserStage.ts"

if (!isChromiumInstalled) console.log(`The browser's tests are skipped: ${whyNoBrowser}`)

const stage = layer(BrowserStage.layer, { excludeTestServices: true, timeout: "60 seconds" })

describe.skipIf(!isChromiumInstalled)("the web chat, in a browser", () => {
  stage((it) => {
    it.scoped("three people start in their own languages, side by side, and change settings", () =>
      Effect.gen(function* () {
        const { open } = yield* BrowserStage
        const { chatOf, complaints, page } = yield* open(["uz", "ru", "en"], {
          size: desktop,
          scheme: "light",
        })
        yield* Effect.promise(async () => {
          for (const language of ["uz", "ru", "en"] as const) {
            const t = locales[language]
            const chat = chatOf(language)
            await chat.start()
            await chat.sees(t.welcome.title)
            await chat.press(t.welcome.next)
            await chat.sees(t.roles.title)
            await chat.press(t.roles.choose.seeker)
            await chat.sees(t.menu.role(t.roles.seeker))
          }
          await shoot(page, "three-languages")
          expect(await misfits(page)).toEqual([])
          expect(await barriers(page)).toEqual([])
          const chat = chatOf("en")
          await chat.press(locales.en.settings.title)
          await chat.press(locales.en.settings.language)
          await chat.press(locales.ru.language)
          await chat.sees(locales.ru.settings.title)
          // All of it happened in one menu, edited in place.
          expect(await chat.messages.count()).toBe(2)
          await chat.last.getByText("edited").waitFor()
          await chat.pane.getByRole("button", { name: "Commands" }).click()
          await chat.pane.getByText(locales.en.commands.support).waitFor()
        })
        expect(complaints).toEqual([])
      }),
    )

    it.scoped(
      "a button on an old menu is reported as out of date, in an alert that has to be dismissed",
      () =>
        Effect.gen(function* () {
          const { open } = yield* BrowserStage
          const { chatOf, page } = yield* open(["en"], { size: phone, scheme: "dark" })
          yield* Effect.promise(async () => {
            const t = locales.en
            const chat = chatOf("en")
            await chat.start()
            await chat.sees(t.welcome.title)
            await chat.say("/start")
            await chat.messages.nth(3).waitFor()
            await chat.press(t.welcome.next, chat.messages.nth(1))
            const alert = page.getByRole("alertdialog")
            await alert.getByText(t.common.stale).waitFor()
            await shoot(page, "stale-button-dark")
            await page.keyboard.press("Escape")
            await alert.waitFor({ state: "detached" })
            await expect.poll(() => chat.messages.count(), { timeout: 10_000 }).toBe(5)
          })
        }),
    )

    it.scoped("a wizard accepts a photo, and continues after kill -9 in its middle", () =>
      Effect.gen(function* () {
        const { open } = yield* BrowserStage
        const { chatOf, page } = yield* open(["en"], { size: desktop, scheme: "dark" }, "&m=1")
        yield* Effect.promise(async () => {
          const t = locales.en
          const chat = chatOf("en")
          await chat.start()
          await chat.sees(t.welcome.title)
          await chat.press(t.welcome.next)
          await chat.sees(t.roles.title)
          await chat.say("/support")
          await chat.press(t.support.topics.bug)
          await chat.sees(t.support.messagePrompt)
          const picture = await page.screenshot()
          await page.getByRole("button", { name: "kill -9" }).click()
          await page.getByText("SIGKILL").waitFor()
          await chat.pane
            .locator('input[type="file"][data-kind="photo"]')
            .setInputFiles({ name: "screen.png", mimeType: "image/png", buffer: picture })
          await chat.last.getByRole("button", { name: /^Photo/ }).waitFor()
          await shoot(page, "killed-in-mid-dialog")
          await page.getByRole("button", { name: "Start", exact: true }).click()
          await chat.sees(t.support.withPhoto)
          await chat.press(t.support.send)
          await chat.sees(t.support.sent("1"))
          await shoot(page, "machine-dark")
        })
      }),
    )

    it.scoped("a contact is shared, blocking and unblocking work, and nonsense gets an answer", () =>
      Effect.gen(function* () {
        const { open } = yield* BrowserStage
        const { chatOf, page } = yield* open(["ru"], { size: phone, scheme: "light" })
        yield* Effect.promise(async () => {
          const t = locales.ru
          const chat = chatOf("ru")
          await chat.start()
          await chat.sees(t.welcome.title)
          await chat.press(t.welcome.next)
          await chat.sees(t.roles.title)
          await chat.say("<b>не тег</b> & 🙂\nвторая строка")
          await chat.sees(t.common.unknown)
          await chat.pane.getByText("<b>не тег</b> & 🙂").waitFor()
          await chat.pane.getByRole("button", { name: "Attach" }).click()
          await page.getByRole("menuitem", { name: "Contact" }).click()
          await page.getByRole("dialog").getByRole("button", { name: "Send" }).click()
          await chat.pane.getByText("+998901234567").waitFor()
          await chat.sees(t.common.unknown)
          await shoot(page, "phone-light")
          await chat.pane.getByRole("button", { name: "Chat menu" }).click()
          await page.getByRole("menuitem", { name: "Block the bot" }).click()
          await chat.pane.getByRole("button", { name: "Unblock" }).click()
          await chat.say("/help")
          await chat.sees(t.help.title)
        })
      }),
    )
  })
})
