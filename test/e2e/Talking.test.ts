import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { locales } from "../../src/locales/Locales.ts"
import { applicant, awaitButton, hirer, menuOf, press, refusals, say } from "./Hiring.ts"
import { setStage } from "./Stage.ts"

const { en, ru } = locales
const own = { employer: "+998901112233", seeker: "+998907654321" }

/** Everything a person has been shown, file names included. */
const shownTo = ({ transcript }: PersonaChat) =>
  JSON.stringify(transcript.filter(({ from }) => from?.is_bot === true))

const digits = (text: string) => text.replace(/[^\d]/gu, "")

/** Share the own number with the button below the input field. */
const sharePhone = (chat: PersonaChat, t: typeof en, phone: string) =>
  Effect.gen(function* () {
    // After the kill, a notice may be repeated before the answer to the press.
    yield* awaitButton(chat, t.contacts.addPhone)
    yield* chat.press(t.contacts.addPhone).awaitAnswer()
    yield* chat.awaitMessage(t.contacts.phonePrompt)
    chat.tap(t.contacts.shareOwn, phone)
    yield* chat.awaitMessage(t.contacts.phoneSaved)
  })

const shareContacts = (chat: PersonaChat, t: typeof en, phone: string) =>
  Effect.gen(function* () {
    yield* press(chat, t.conversations.share)
    yield* sharePhone(chat, t, phone)
    yield* press(chat, t.conversations.share)
  })

describe("talking, through the Bot API", () => {
  it.scopedLive("a seeker applies, gets a message, both share contacts, and the chat is closed", () =>
    Effect.gen(function* () {
      const stage = yield* setStage
      const running = yield* stage.start()
      const employer = yield* hirer(stage)
      const seeker = yield* applicant(stage, "Шесть лет за рулём")
      yield* employer.awaitMessage(en.applicants.milestone(1))
      yield* press(employer, en.applicants.open)
      yield* press(employer, "⏳")
      yield* press(employer, en.applicants.chat)
      yield* say(employer, "Call me: +998 90 111 22 33, or @registon")
      expect(menuOf(employer)?.text).toContain(en.conversations.masked("").trim().slice(0, 40))
      const first = yield* seeker.awaitMessage("Call me: •••")
      expect(first.text).toContain("Registon")

      yield* press(seeker, ru.conversations.reply)
      seeker.send("photo", { caption: "Права, +998 90 765 43 21" })
      const picture = yield* employer.awaitMessage("Права, •••")
      expect(picture.photo).toBeDefined()
      seeker.send("document", { name: "licence.pdf" })
      yield* seeker.awaitMessage(ru.conversations.filesLater)
      expect(employer.transcript.some(({ document }) => document !== undefined)).toBe(false)

      yield* shareContacts(seeker, ru, own.seeker)
      expect(menuOf(seeker)?.text).toContain(ru.conversations.shared("Registon"))
      yield* employer.awaitMessage("offers to share contacts")
      expect(digits(shownTo(employer))).not.toContain(digits(own.seeker))

      yield* running.kill("SIGKILL")
      yield* running.ended
      yield* stage.start()

      yield* shareContacts(employer, en, own.employer)
      const seen = yield* seeker.awaitMessage(ru.conversations.revealTitle("Registon"))
      expect(digits(seen.text ?? "")).toContain(digits(own.employer))
      yield* employer.awaitMessage(({ text }) => digits(text ?? "").includes(digits(own.seeker)))
      employer.send("document", { name: "contract.pdf" })
      const contract = yield* seeker.awaitMessage(({ document }) => document !== undefined)
      expect(contract.document?.file_name).toBe("contract.pdf")
      for (const page of [1, 2, 3]) employer.send("photo", { caption: `Page ${page}` }, { album: "31" })
      yield* seeker.awaitMessage(({ caption }) => caption?.includes("Page 3") === true)
      const pages = seeker.transcript.filter(({ caption }) => /Page \d/.test(caption ?? ""))
      expect(pages.map(({ caption }) => /Page \d/.exec(caption ?? "")?.[0])).toEqual([
        "Page 1",
        "Page 2",
        "Page 3",
      ])
      expect(new Set(pages.map(({ media_group_id: album }) => album)).size).toBe(1)
      const said = employer.say("Or here: +998 90 111 22 34")
      const arrived = yield* seeker.awaitMessage("+998 90 111 22 34")
      // Sent messages are recorded a moment later.
      yield* Effect.sleep("500 millis")
      employer.edit(said.message_id, "Or here: +998 90 111 22 35")
      const changed = yield* seeker.awaitMessage("+998 90 111 22 35")
      expect(changed.message_id).toBe(arrived.message_id)

      yield* press(employer, en.conversations.more)
      yield* press(employer, en.conversations.close)
      yield* press(employer, en.conversations.confirm.close.yes)
      yield* seeker.awaitMessage(ru.conversations.closedBy("Registon"))
      // After the kill, a message that had just been shown may be shown again.
      expect(refusals(stage).filter((refusal) => !refusal.includes("message is not modified"))).toEqual([])
    }).pipe(Effect.provide(Sandbox.layer())),
  )
})
