import { expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc, Record } from "effect"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import { locales } from "../../src/locales/Locales.ts"
import { applicant, awaitButton, hirer, menuOf, newcomer, press, say } from "./Hiring.ts"
import { setStage } from "./Stage.ts"
import { backUp, type Hidden, opened, traces } from "./Traces.ts"

const { en, ru } = locales

type Stage = Effect.Effect.Success<typeof setStage>

const digits = fc.stringMatching(/^9[013-9]\d{7}$/)
const word = fc.stringMatching(/^[a-z]{14}$/)

/** One value for each way into the database, made up for each run; a new channel needs a line here and a step below. */
const channels = {
  letter: word,
  sharedPhone: digits,
  typedPhone: digits,
  typedEmail: word,
  draftPhone: digits,
  messagePhone: digits,
  messageWords: word,
  caption: word,
  damagedPhone: digits,
  crashWords: word,
}
type Told = { readonly [Channel in keyof typeof channels]: string }

const hiddenOf = (told: Told): ReadonlyArray<Hidden> =>
  Object.entries(told).map(([what, text]) => ({ what, text }))

/** Through the menu, the settings, and the line for contacts. */
const toContacts = (chat: PersonaChat, t: typeof en) =>
  Effect.gen(function* () {
    yield* say(chat, "/settings")
    yield* press(chat, t.contacts.name)
  })

const talk = (stage: Stage, told: Told) =>
  Effect.gen(function* () {
    const employer = yield* hirer(stage)
    const seeker = yield* applicant(stage, `Words ${told.letter}`)
    yield* employer.awaitMessage(en.applicants.milestone(1))
    yield* press(employer, en.applicants.open)
    yield* press(employer, "⏳")
    yield* press(employer, en.applicants.chat)
    yield* say(employer, `Call +998${told.messagePhone}, ${told.messageWords}`)
    yield* seeker.awaitMessage("Call •••")
    yield* press(seeker, ru.conversations.reply)
    seeker.send("photo", { caption: `Here ${told.caption}` })
    yield* employer.awaitMessage(({ photo }) => photo !== undefined)
    return { employer, seeker }
  })

const tellContacts = ({ employer, seeker }: { employer: PersonaChat; seeker: PersonaChat }, told: Told) =>
  Effect.gen(function* () {
    yield* press(seeker, ru.conversations.share)
    yield* awaitButton(seeker, ru.contacts.addPhone)
    yield* seeker.press(ru.contacts.addPhone).awaitAnswer()
    yield* seeker.awaitMessage(ru.contacts.phonePrompt)
    seeker.tap(ru.contacts.shareOwn, `998${told.sharedPhone}`)
    yield* seeker.awaitMessage(ru.contacts.phoneSaved)
    yield* press(seeker, ru.conversations.share)
    yield* employer.awaitMessage("offers to share contacts")
    yield* toContacts(employer, en)
    yield* press(employer, en.contacts.addEmail)
    yield* say(employer, `${told.typedEmail}@example.com`)
    yield* awaitButton(employer, en.contacts.addPhone)
    yield* employer.press(en.contacts.addPhone).awaitAnswer()
    yield* employer.awaitMessage(en.contacts.phonePrompt)
    employer.say(`+998 ${told.typedPhone}`)
    yield* employer.awaitMessage(en.contacts.phoneSaved)
  })

const secretOf = (chat: PersonaChat): string =>
  chat.transcript.flatMap(({ text = "" }) => /start=j_([\w-]{16})/.exec(text)?.[1] ?? []).at(-1) ?? ""

/** A join link, opened only by a person who has not agreed to the terms yet. */
const invite = (stage: Stage, employer: PersonaChat) =>
  Effect.gen(function* () {
    yield* say(employer, "/menu")
    yield* press(employer, en.company.name)
    yield* press(employer, en.company.invite)
    const secret = secretOf(employer)
    const chat = stage.sandbox.people.add({ first_name: "Bob", language_code: "en" }).chatWith(stage.bot)
    chat.say(`/start j_${secret}`)
    yield* chat.awaitMessage("By continuing you agree")
    return { what: "joinSecret", text: secret }
  })

/** An update that can't be handled, and one that makes the bot fail. */
const trouble = ({ bot, sandbox }: Stage, chat: PersonaChat, told: Told) =>
  Effect.gen(function* () {
    bot.updates.pushRaw((update_id) =>
      JSON.stringify({
        update_id,
        message: { chat: chat.chat.info, text: `+998${told.damagedPhone}`, date: "now" },
      }),
    )
    const admin = sandbox.people.add({ id: 4_242, first_name: "Kate", language_code: "en" }).chatWith(bot)
    admin.say(`/crash ${told.crashWords}`)
    yield* admin.awaitMessage(en.common.apology)
  })

const told: Told =
  fc.sample(fc.record(channels), { numRuns: 1, seed: Date.now() % 1_000_000 })[0] ??
  Record.map(channels, () => "")

it.scopedLive(
  "contacts, texts and secrets are in no file or backup in the clear, while running, killed and stopped",
  () =>
    Effect.gen(function* () {
      const stage = yield* setStage
      const data = join(stage.folder, "data")
      const database = join(data, "bot.db")
      const settings = { DATABASE_URL: `sqlite:${database}`, ADMIN_IDS: "4242" }
      const hidden: Array<Hidden> = [...hiddenOf(told)]
      const backups = join(stage.folder, "backups")
      mkdirSync(backups)
      let copies = 0
      const inspect = Effect.gen(function* () {
        yield* backUp(database, join(backups, `${++copies}.db`))
        expect(traces(stage.folder, hidden)).toEqual([])
        expect(opened(data)).toEqual([])
        // Values kept in the clear are found, which shows that the others would be.
        expect(traces(data, [{ what: "username", text: "stage_job_bot" }])).not.toEqual([])
      })

      const first = yield* stage.start(settings)
      yield* first.monitoring
      const both = yield* talk(stage, told)
      yield* inspect
      yield* tellContacts(both, told)
      hidden.push(yield* invite(stage, both.employer))
      yield* trouble(stage, both.seeker, told)
      const somebody = yield* newcomer(stage, "en")
      somebody.say(`My number: +998${told.draftPhone}`)
      yield* inspect

      // Both sides' contacts wait in the outbox.
      const paused = { kind: "rateLimit", retryAfter: 3, scope: "chat" } as const
      stage.sandbox.faults.add({
        method: "sendMessage",
        chatId: both.seeker.chat.id,
        fault: paused,
        times: 1,
      })
      yield* say(both.employer, "/menu")
      yield* press(both.employer, en.conversations.list)
      yield* press(both.employer, "Driver")
      yield* press(both.employer, en.conversations.share)
      yield* press(both.employer, en.conversations.share)
      yield* inspect
      yield* first.kill("SIGKILL")
      yield* first.ended
      yield* inspect

      const second = yield* stage.start(settings)
      yield* second.monitoring
      yield* both.seeker.awaitMessage(`${told.typedEmail}@example.com`, 20_000)
      yield* inspect
      yield* second.kill("SIGTERM")
      yield* second.ended
      expect(menuOf(both.employer)).toBeDefined()
      yield* inspect
    }).pipe(Effect.provide(Sandbox.layer())),
)
