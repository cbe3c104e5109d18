import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import type { PersonaChat } from "../../sandbox/persona/PersonaChat.ts"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import type { Message } from "../../sandbox/world/Message.ts"
import { locales } from "../../src/locales/Locales.ts"
import { textOf } from "../layers/pdf/PdfText.ts"
import { applicant, hirer, press, refusals, say } from "./Hiring.ts"
import { setStage, token } from "./Stage.ts"

const { en, ru } = locales

/** The newest file in a chat, as its recipient would open it. */
const opened = (url: string, chat: PersonaChat) =>
  Effect.gen(function* () {
    const isFile = ({ document }: Message) => document !== undefined
    yield* Effect.repeat(Effect.sleep("20 millis"), { until: () => chat.transcript.some(isFile) }).pipe(
      Effect.timeout("20 seconds"),
    )
    const { document } = chat.transcript.findLast(isFile) ?? {}
    const ask = async (path: string) => await fetch(`${url}${path}`)
    return yield* Effect.promise(async () => {
      const asked = await ask(`/bot${token}/getFile?file_id=${document?.file_id ?? ""}`)
      const { result } = (await asked.json()) as { readonly result: { readonly file_path: string } }
      const answer = await ask(`/file/bot${token}/${result.file_path}`)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { name: document?.file_name, bytes, text: await textOf(bytes) }
    })
  })

describe("a résumé as a PDF file, through the Bot API", () => {
  it.scopedLive(
    "is drawn by the compiled bot for its owner, in the chosen language, and for the employer it was sent to",
    () =>
      Effect.gen(function* () {
        const stage = yield* setStage
        yield* stage.start()
        const employer = yield* hirer(stage)
        const seeker = yield* applicant(stage, "Шесть лет за рулём")
        yield* say(seeker, "/resume")
        yield* press(seeker, "✅")
        yield* press(seeker, ru.resumes.paper)
        const toast = yield* seeker.press("Oʻzbekcha").awaitAnswer()
        expect(toast.text).toContain(ru.resumes.paperOnItsWay)
        const own = yield* opened(stage.sandbox.url, seeker)
        expect(Buffer.from(own.bytes.subarray(0, 5)).toString()).toBe("%PDF-")
        expect(own.name).toMatch(/^\p{L}.* Rezyume\.pdf$/u)
        expect(own.text).toContain(locales.uz.resumes.experienceTitle)

        yield* say(employer, "/vacancies")
        yield* press(employer, "Driver, category C")
        yield* press(employer, "📨")
        yield* press(employer, "⏳")
        yield* employer.press(en.resumes.paper).awaitAnswer()
        const theirs = yield* opened(stage.sandbox.url, employer)
        expect(theirs.text).toContain(en.resumes.experienceTitle)
        expect(refusals(stage)).toEqual([])
      }).pipe(Effect.provide(Sandbox.layer())),
    90_000,
  )
})
