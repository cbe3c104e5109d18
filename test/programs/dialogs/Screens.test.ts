import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { Role } from "../../../src/domain/Account.ts"
import { ScreenName } from "../../../src/domain/CallbackData.ts"
import { Locale } from "../../../src/domain/Locale.ts"
import { commandNames } from "../../../src/locales/Texts.ts"
import { locales } from "../../../src/locales/Locales.ts"
import { parseHtml } from "../../../sandbox/text/ParseHtml.ts"
import { act, command, labels, newChat, newest, play, press, settledChat, text } from "./PrivateChat.ts"
import { TestDialogs } from "./TestDialogs.ts"
import { expectValid } from "./Validity.ts"

const words = (html: string) => parseHtml(html).text

layer(TestDialogs)("first screens", (it) => {
  for (const locale of Locale.literals)
    for (const name of [...commandNames, "crash", "jobs", "no_such_command"])
      it.effect(
        `/${name} in ${locale} answers a newcomer and a settled person with one valid new message`,
        () =>
          Effect.gen(function* () {
            for (const chat of [newChat(locale), settledChat(locale)]) {
              const what = command(name)
              const { outcome } = yield* act(chat, what)
              expectValid(what, outcome)
              expect(outcome.outgoing.map(({ message }) => message._tag)).toEqual(["SendText"])
              expect(outcome.outgoing.map(({ chatId }) => chatId)).toEqual([chat.person.id])
            }
          }),
      )

  it.effect("newcomers are greeted in the language of their Telegram, with the others one tap away", () =>
    Effect.gen(function* () {
      for (const [tag, locale] of [
        ["uz", "uz"],
        ["ru-RU", "ru"],
        ["en-GB", "en"],
        ["kk", "ru"],
      ] as const) {
        const chat = yield* play(newChat(tag), command("start", "v_unknown"))
        expect(words(newest(chat).html)).toContain(locales[locale].welcome.consent)
        expect(labels(newest(chat))).toEqual(expect.arrayContaining(["Oʻzbekcha", "Русский", "English"]))
      }
    }),
  )

  it.effect("continuing records the consent once and asks for the role", () =>
    Effect.gen(function* () {
      const welcomed = yield* play(newChat(), command("start"))
      expect(welcomed.account.consentedAt).toEqual(Option.none())
      const tap = press(welcomed, "Continue")
      const agreed = yield* play(welcomed, tap)
      expect(agreed.account.consentedAt).toEqual(Option.some(welcomed.now))
      expect(words(newest(agreed).html)).toContain("What brings you here?")
      expect((yield* play(agreed, tap)).account).toEqual(agreed.account)
    }),
  )

  it.effect("before the consent only privacy policy, help, about and languages are available", () =>
    Effect.gen(function* () {
      const welcome = newest(yield* play(newChat(), command("start")))
      const open = ["language", "privacy", "help", "about"]
      for (const name of ScreenName.literals) {
        const chat = yield* play(newChat(), command(name))
        expect(newest(chat).html === welcome.html, name).toBe(!open.includes(name))
        expect(chat.session.active).toEqual(Option.none())
        expect(chat.account.consentedAt).toEqual(Option.none())
      }
    }),
  )

  it.effect("one tap changes the language everywhere", () =>
    Effect.gen(function* () {
      const chat = yield* play(settledChat("en"), command("language"), "Русский", "Меню")
      expect(chat.account.locale).toBe("ru")
      expect(words(newest(chat).html)).toContain("соискатель")
    }),
  )

  it.effect("one tap switches the role", () =>
    Effect.gen(function* () {
      for (const [label, role] of [
        ["I’m looking for work", "seeker"],
        ["I’m hiring", "employer"],
        ["Just looking around", "guest"],
      ] as const) {
        const chat = yield* play(settledChat("en"), command("role"), label)
        expect(chat.account.role).toBe(role)
        expect(words(newest(chat).html)).toContain(locales.en.roles[role])
      }
    }),
  )

  it.effect("/start again shows the menu", () =>
    Effect.gen(function* () {
      const chat = yield* play(settledChat(), command("start"))
      expect(newest(chat)).toEqual(newest(yield* play(settledChat(), command("menu"))))
    }),
  )

  it.effect("help is short, and names the commands of one's own role only", () =>
    Effect.gen(function* () {
      const own = {
        guest: ["jobs"],
        seeker: ["jobs", "resume", "applications", "saved"],
        employer: ["newvacancy", "vacancies", "candidates"],
      }
      for (const locale of Locale.literals)
        for (const role of Role.literals) {
          const chat = settledChat(locale)
          const asked = yield* play({ ...chat, account: { ...chat.account, role } }, command("help"))
          const help = words(newest(asked).html)
          expect(help).toContain(locales[locale].help.ways[role])
          for (const name of new Set(Object.values(own).flat()))
            expect(help.includes(`/${name} `), `${role} ${name}`).toBe(own[role].includes(name))
          expect(help).not.toContain("/person")
          expect(help.split("\n").length).toBeLessThanOrEqual(16)
        }
    }),
  )

  it.effect("a link that is none says so above the home screen", () =>
    Effect.gen(function* () {
      const said = words(newest(yield* play(settledChat("en"), command("start", "j_abc"))).html)
      expect(said).toContain(locales.en.common.unknownLink)
      expect(said).toContain(locales.en.menu.title)
      expect(words(newest(yield* play(settledChat("en"), command("start"))).html)).not.toContain("link")
    }),
  )

  it.effect("the privacy policy fits one message and says how to ask for deletion", () =>
    Effect.gen(function* () {
      for (const locale of Locale.literals)
        expect(words(newest(yield* play(settledChat(locale), command("privacy"))).html)).toContain("/support")
    }),
  )

  it.effect("unknown input gets a line of help and the menu in one message", () =>
    Effect.gen(function* () {
      const menu = newest(yield* play(settledChat(), command("menu")))
      const { chat, outcome } = yield* act(settledChat(), text("3 years back, menu, /start"))
      expect(outcome.outgoing).toHaveLength(1)
      expect(newest(chat).rows).toEqual(menu.rows)
      expect(newest(chat).html).toBe(`${locales.en.common.unknown}\n\n${menu.html}`)
    }),
  )
})
