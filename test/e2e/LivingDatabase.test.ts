import { describe, expect, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { copyFileSync, readFileSync, writeFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { restoreSnapshot, Snapshot } from "../../sandbox/try/Snapshot.ts"
import { locales } from "../../src/locales/Locales.ts"
import { readDatabase } from "./DatabaseFile.ts"
import { awaitButton, menuOf, press, refusals, say } from "./Hiring.ts"
import { awaitReadiness } from "./Readiness.ts"
import { setStage } from "./Stage.ts"

const { ru } = locales
const kept = (name: string) => gunzipSync(readFileSync(`test/e2e/living/${name}.gz`))

/** The stage with the database and the people that an earlier bot left behind. */
const setLivingStage = Effect.gen(function* () {
  const stage = yield* setStage
  const snapshot = yield* Schema.decode(Snapshot)(kept("world.json").toString())
  restoreSnapshot(stage.sandbox.world, stage.sandbox.people, stage.bot, snapshot)
  writeFileSync(`${stage.folder}/bot.db`, kept("bot.db"), { mode: 0o600 })
  copyFileSync("test/e2e/living/bot.db.key", `${stage.folder}/bot.db.key`)
  const [employer, invited, asking] = stage.sandbox.people.list().map((person) => person.chatWith(stage.bot))
  if (employer === undefined || invited === undefined || asking === undefined)
    return yield* Effect.dieMessage("The fixture has three people.")
  return { ...stage, employer, invited, asking }
})

/** A button of a message that the earlier bot sent, pressed now. */
const pressOld = (chat: PersonaChat, label: string) => {
  const found = chat.transcript
    .flatMap(({ message_id, reply_markup }) =>
      (reply_markup?.inline_keyboard ?? []).flat().map((button) => ({ button, messageId: message_id })),
    )
    .find(({ button }) => button.text === label && "callback_data" in button)
  if (found === undefined || !("callback_data" in found.button))
    return Effect.dieMessage(`No button ${label}`)
  return chat.press({ messageId: found.messageId, data: found.button.callback_data }).awaitAnswer()
}

describe("a database that a bot of an earlier commit left when it was killed", () => {
  it.scopedLive("is migrated, what waited is delivered, dialogs go on, and old buttons work", () =>
    Effect.gen(function* () {
      const stage = yield* setLivingStage
      const { asking, employer, invited } = stage
      const running = yield* stage.start()
      yield* awaitReadiness(running, { status: 200, reasons: [] })

      // In the words of the commit that stored them.
      yield* invited.awaitMessage("Registon приглашает вас")
      yield* invited.awaitMessage("Registon: в этот раз выбрали других")

      yield* say(asking, "Кнопка не отвечает")
      expect(menuOf(asking)?.text).toContain(ru.support.confirmTitle)
      yield* say(asking, "/applications")
      yield* press(asking, "Driver, category C")
      yield* press(asking, ru.conversations.name)
      expect(menuOf(asking)?.text).toContain("Call me: •••")

      const answer = yield* pressOld(employer, "Open the queue")
      expect(answer.text).toBeUndefined()
      yield* awaitButton(employer, "⛔")
      yield* press(employer, "⛔")
      expect(menuOf(employer)?.text).toContain("Шесть лет за рулём")
      yield* say(employer, "/vacancies")
      yield* press(employer, "Driver, category C")
      expect(menuOf(employer)?.text).toContain("Tashkent region")

      expect(refusals(stage)).toEqual([])
      yield* running.kill("SIGTERM")
      expect(yield* running.ended).toEqual({ code: 0, signal: null })
      const { deadLetters, integrity, outbox } = yield* readDatabase(`${stage.folder}/bot.db`)
      expect({ deadLetters, integrity, outbox }).toEqual({ deadLetters: [], integrity: "ok", outbox: 0 })
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})
