import { expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { dsnOf, fakeSentry, publicKey } from "../layers/FakeSentry.ts"
import { setStage, token } from "./Stage.ts"

/** People's names, texts and contacts: long enough not to occur by chance. */
const somebody = fc.record({
  first: fc.stringMatching(/^[A-Za-z]{14,20}$/),
  last: fc.stringMatching(/^[А-Яа-я]{14,20}$/),
  username: fc.stringMatching(/^[a-z]{14,20}$/),
  phone: fc.stringMatching(/^998\d{9}$/),
  text: fc.stringMatching(/^[\w"'<>&\\/:.@ а-я]{24,40}$/u).filter((text) => text.trim().length > 20),
})

/** The encodings in which a text may be quoted. */
const spellings = (text: string) => [
  text,
  JSON.stringify(text).slice(1, -1),
  encodeURIComponent(text),
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
]

it.scopedLive("no token, name, phone or text reaches the log, the metrics or Sentry, whatever happens", () =>
  Effect.gen(function* () {
    const sentry = yield* fakeSentry
    const { bot, sandbox, start } = yield* setStage
    const people = fc.sample(somebody, { numRuns: 25, seed: 20_261 })
    const chats = people.map(({ first, last, username }) =>
      sandbox.people.add({ first_name: first, last_name: last, username, language_code: "en" }),
    )
    const running = yield* start({
      ADMIN_IDS: chats.map(({ id }) => id).join(","),
      SENTRY_DSN: dsnOf(sentry.root),
      LOG_LEVEL: "debug",
    })
    const monitoring = yield* running.monitoring
    sandbox.faults.add({ fault: { kind: "html" }, probability: 0.05 })
    sandbox.faults.add({ fault: { kind: "reset", when: "before" }, probability: 0.05 })
    for (const [index, person] of chats.entries()) {
      const { phone = "", text = "" } = people[index] ?? {}
      const chat = person.chatWith(bot)
      chat.say(text)
      chat.shareOwnContact(phone)
      chat.send("photo", { caption: text })
      chat.say(`/crash ${text} ${phone}`)
      bot.updates.pushRaw((update_id) =>
        JSON.stringify({
          update_id,
          message: {
            chat: chat.chat.info,
            from: { id: person.id, first_name: text },
            text: phone,
            date: "now",
          },
        }),
      )
      chat.say("/help")
    }
    yield* Effect.forEach(chats, (person) => person.chatWith(bot).awaitMessage("shortcuts", 20_000), {
      discard: true,
    })
    const answers = yield* Effect.forEach(["metrics", "readyz", ""], (path) =>
      Effect.promise(() => fetch(`${monitoring}/${path}`).then((response) => response.text())),
    )
    yield* running.kill("SIGTERM")
    yield* running.ended
    expect(sentry.envelopes.length).toBeGreaterThan(0)
    const told = [
      running.stdout(),
      running.stderr(),
      ...answers,
      ...sentry.envelopes.map(({ raw }) => raw),
    ].join("\n")
    const hidden = [
      token,
      token.split(":")[1] ?? "",
      publicKey,
      ...people.flatMap((person) => Object.values(person)),
    ]
    for (const secret of hidden)
      for (const spelling of spellings(secret)) expect(told).not.toContain(spelling)
  }).pipe(Effect.provide(Sandbox.layer())),
)
