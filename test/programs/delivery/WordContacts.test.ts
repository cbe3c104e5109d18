import { expect, it } from "@effect/vitest"
import { Effect, Layer, Option } from "effect"
import { html } from "../../../src/domain/text/Html.ts"
import { ChatId } from "../../../src/domain/Ids.ts"
import { ConversationId } from "../../../src/domain/market/MarketIds.ts"
import type { SendContacts } from "../../../src/domain/Outgoing.ts"
import { wordContacts } from "../../../src/programs/delivery/WordContacts.ts"
import { Reveals } from "../../../src/services/Reveals.ts"
import { StorageError } from "../../../src/services/StorageError.ts"

const message: SendContacts = {
  _tag: "SendContacts",
  recipe: { conversation: ConversationId.make(3), side: "seeker", locale: "en" },
  html: "<b>Contacts of Ann</b>",
  otherwise: "taken back",
  menu: false,
}

const worded = (contacts: Reveals["Type"]["contacts"]) =>
  Effect.map(
    Effect.provide(wordContacts(ChatId.make(7), message), Layer.succeed(Reveals, { contacts })),
    (sent) => sent.html,
  )

const failing = (code: string) => () => Effect.fail(new StorageError({ operation: "shares", code }))

it.effect("contacts are sent under their heading; a recipient without access gets a polite message", () =>
  Effect.gen(function* () {
    const lines = Effect.succeed(Option.some([html`Phone: ${"<90>"}`, html`E-mail`]))
    expect(yield* worded(() => lines)).toBe("<b>Contacts of Ann</b>\n\nPhone: &lt;90&gt;\nE-mail")
    expect(yield* worded(() => Effect.succeedNone)).toBe("taken back")
  }),
)

it.effect("an unreadable consent counts as none; a database failure is retried later", () =>
  Effect.gen(function* () {
    expect(yield* worded(failing("unreadable"))).toBe("taken back")
    expect((yield* Effect.flip(worded(failing("SQLITE_BUSY")))).code).toBe("SQLITE_BUSY")
  }),
)
