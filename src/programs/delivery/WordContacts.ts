import { Effect, Option } from "effect"
import { type ChatId, UserId } from "../../domain/Ids.ts"
import type { SendContacts, SendText } from "../../domain/Outgoing.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { Reveals } from "../../services/Reveals.ts"

type Text = typeof SendText.Type

/** The message to send now: with the contacts, or with the fallback text if they aren't available. */
export const wordContacts = (chatId: ChatId, { html, keyboard, menu, otherwise, recipe }: SendContacts) =>
  Effect.gen(function* () {
    const reveals = yield* Reveals
    const contacts = yield* Effect.catchIf(
      reveals.contacts(recipe, UserId.make(chatId)),
      ({ isLasting }) => isLasting,
      (error) => {
        Metrics.count(Metrics.errors.storage)
        return Effect.as(Effect.logError(error.message), Option.none())
      },
    )
    const words = Option.match(contacts, {
      onNone: () => otherwise,
      onSome: (lines) => [html, "", ...lines.map(({ value }) => value)].join("\n"),
    })
    const message: Text = { _tag: "SendText", html: words, menu, ...(keyboard && { keyboard }) }
    return message
  })
