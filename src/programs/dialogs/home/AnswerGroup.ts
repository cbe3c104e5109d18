import { Effect } from "effect"
import { escape } from "../../../domain/text/Html.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { BotIdentity } from "../../../services/BotIdentity.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"

/** Answer a command addressed to this bot in a group, once and briefly; buttons there are ignored. */
export const answerGroup = (interaction: Interaction): Effect.Effect<Outcome, never, BotIdentity> => {
  const { act, chatId, messageId, topic } = interaction.incoming
  const { notYours, open, openPrivately } = textsOf(interaction).common
  if (act._tag === "Press") return Effect.succeed(stayQuiet(interaction, { alert: notYours }))
  if (act._tag !== "Command") return Effect.succeed(stayQuiet(interaction))
  return Effect.map(BotIdentity, ({ username }) => {
    const keyboard = { inline_keyboard: [[{ text: open, url: `https://t.me/${username}?start=group` }]] }
    const answers = messageId === undefined ? undefined : { messageId, topic }
    const message = { _tag: "SendText", html: escape(openPrivately), keyboard, menu: false, answers } as const
    return stayQuiet(interaction, { notices: [{ chatId, lane: "reply", message }] })
  })
}
