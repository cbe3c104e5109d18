import { Effect } from "effect"
import { escape } from "../../../domain/text/Html.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { BotIdentity } from "../../../services/BotIdentity.ts"
import { type Encounter, textsOf } from "../kit/Interaction.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"

/** In a group only a command addressed to us is answered, once and shortly; a button there is nobody's. */
export const answerGroup = (encounter: Encounter): Effect.Effect<Outcome, never, BotIdentity> => {
  const { act, chatId, messageId, topic } = encounter.incoming
  const { notYours, open, openPrivately } = textsOf(encounter).common
  if (act._tag === "Press") return Effect.succeed(stayQuiet(encounter, { alert: notYours }))
  if (act._tag !== "Command") return Effect.succeed(stayQuiet(encounter))
  return Effect.map(BotIdentity, ({ username }) => {
    const keyboard = { inline_keyboard: [[{ text: open, url: `https://t.me/${username}?start=group` }]] }
    const answers = messageId === undefined ? undefined : { messageId, topic }
    const message = { _tag: "SendText", html: escape(openPrivately), keyboard, menu: false, answers } as const
    return stayQuiet(encounter, { notices: [{ chatId, lane: "reply", message }] })
  })
}
