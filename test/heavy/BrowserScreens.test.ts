import { describe, expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import type { Page } from "playwright-core"
import { regulars } from "../../seeds/People.ts"
import { locales } from "../../src/locales/Locales.ts"
import {
  barriers,
  type ChatOnPage,
  isChromiumInstalled,
  type Look,
  misfits,
  phone,
  shoot,
} from "../e2e/BrowserPage.ts"
import { BrowserStage } from "../e2e/BrowserStage.ts"

const { en, ru, uz } = locales
const [malika, artyom] = regulars
const title = "Haydovchi, C toifa"

const light: Look = { size: phone, scheme: "light" }
const dark: Look = { size: phone, scheme: "dark" }

/** A screenshot for the documentation, of a screen on which nothing is cut off or inaccessible. */
const inspect = async (page: Page, name: string) => {
  await page.mouse.move(0, 0)
  await shoot(page, name)
  expect(await misfits(page), name).toEqual([])
  expect(await barriers(page), name).toEqual([])
}

const begin = async (chat: ChatOnPage, t: typeof en) => {
  await chat.start()
  await chat.sees(t.common.menu)
}

/** A newcomer finds a vacancy, makes a résumé on the way and applies. */
const seek = async (page: Page, chat: ChatOnPage) => {
  await chat.start()
  await chat.sees(en.welcome.title)
  await chat.press(en.welcome.next)
  await chat.press(en.roles.choose.seeker)
  await chat.press(en.vacancySearch.name)
  await chat.press(en.vacancySearch.anyWords)
  await chat.sees(en.vacancySearch.wordsPrompt)
  await chat.say("haydovchi")
  await chat.sees(en.vacancySearch.show("3"))
  await inspect(page, "screen-1-search")
  await chat.press(en.vacancySearch.show("3"))
  await chat.open(title)
  await chat.sees(en.applications.apply)
  await inspect(page, "screen-2-vacancy")
  await chat.press(en.applications.apply)
  await chat.sees(en.resumes.professionPrompt)
  await inspect(page, "screen-3-wizard")
  await chat.say("truck driver")
  await chat.sees(en.resumes.cityPrompt)
  await chat.say("Samarkand")
  await chat.sees(en.resumes.experiencePrompt)
}

/** The part of a text after a name. */
const tailOf = (named: (name: string) => string): string => named("\0").split("\0").at(-1) ?? ""

/** An employer looks at the applicants, opens one, and searches candidates. */
const hire = async (page: Page, chat: ChatOnPage) => {
  await begin(chat, uz)
  await chat.say("/vacancies")
  await chat.open(title)
  await chat.sees(uz.vacancies.acts.pause)
  await inspect(page, "screen-4-own-vacancy")
  await chat.press(uz.applicants.name)
  await chat.open("⏳")
  await chat.sees(uz.applicants.shortlist)
  await inspect(page, "screen-5-applicant")
  await chat.press(uz.applicants.chat)
  await chat.sees(tailOf(uz.conversations.hint))
  await chat.say("Assalomu alaykum! Qachon kela olasiz? Telefonim: +998 90 123 45 67")
  await chat.sees(tailOf(uz.conversations.masked))
  await chat.say("/candidates")
  await chat.sees(uz.candidateSearch.name)
  await inspect(page, "screen-6-candidates")
}

/** The applicant answers, and looks at their own lists. */
const reply = async (page: Page, chat: ChatOnPage) => {
  await begin(chat, ru)
  await chat.press(ru.conversations.list)
  await chat.open("Registon")
  await chat.sees(ru.conversations.hint("Registon Logistika"))
  await chat.say("Здравствуйте! Могу завтра с утра.")
  await chat.say("/menu")
  await chat.press(ru.conversations.list)
  await chat.open("Registon")
  await inspect(page, "screen-7-chat")
  await chat.say("/applications")
  await chat.open(title)
  await chat.sees(ru.applications.withdraw)
  await inspect(page, "screen-8-application")
  await chat.say("/resume")
  await chat.sees(ru.resumes.mine)
  await inspect(page, "screen-9-resumes")
  await chat.say("/settings")
  await chat.press(ru.contacts.name)
  await chat.sees(ru.contacts.hint)
  await inspect(page, "screen-10-contacts")
}

const stage = layer(BrowserStage.layer, { excludeTestServices: true, timeout: "60 seconds" })

describe.skipIf(!isChromiumInstalled)("the main screens, in a browser", () => {
  stage((it) => {
    it.scoped(
      "a newcomer finds work, an employer answers an applicant, and nothing is cut off anywhere",
      () =>
        Effect.gen(function* () {
          const { open, openAs } = yield* BrowserStage
          const seeker = yield* open(["en"], light)
          yield* Effect.promise(() => seek(seeker.page, seeker.chatOf("en")))
          const employer = yield* openAs(malika, light)
          yield* Effect.promise(() => hire(employer.page, employer.chat))
          const applicant = yield* openAs(artyom, dark)
          yield* Effect.promise(() => reply(applicant.page, applicant.chat))
          for (const { complaints } of [seeker, employer, applicant]) expect(complaints).toEqual([])
        }),
    )
  })
})
