import { Either, Option } from "effect"
import { decodeTap } from "../../../domain/CallbackData.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { type Interaction, textsOf } from "./Interaction.ts"

/** A tap that comes later is not the same finger's. */
const lifetime = 600_000

/** What two taps have in common that are one to the person: all of it, but of a wizard only which one it is. */
const actOf = (data: string): string | undefined =>
  Either.match(decodeTap(data), {
    onLeft: () => undefined,
    onRight: ({ tap }) => {
      if (tap._tag === "Wizard") return `wizard ${tap.wizard}`
      return tap._tag === "Area" ? data : undefined
    },
  })

/** Whether a press comes after one like it, on the same message, that was answered there: its result stands. */
export const isSecondTap = ({ incoming: { act }, now, pressed }: Interaction): boolean => {
  if (act._tag !== "Press" || Option.isNone(pressed)) return false
  const { at, data, message } = pressed.value
  const known = actOf(act.data)
  const isThere = Option.match(act.messageId, { onNone: () => true, onSome: (id) => id === message })
  return now - at <= lifetime && known !== undefined && isThere && known === actOf(data)
}

/** Whether what a button was for may be gone now: a wizard that goes on knows of itself which step is asked. */
const isDone = (data: string, { session }: Outcome): boolean =>
  Either.match(decodeTap(data), {
    onLeft: () => false,
    onRight: ({ tap }) =>
      tap._tag === "Wizard" ? session.drafts[tap.wizard] === undefined : tap._tag === "Area",
  })

/** The outcome, which remembers what was pressed; nothing, after what was no press or was out of date itself. */
export const rememberPress = (interaction: Interaction, outcome: Outcome): Outcome => {
  const { act } = interaction.incoming
  const wasStale = Option.exists(outcome.answer, ({ text }) => text === textsOf(interaction).common.stale)
  if (act._tag === "Press" && !wasStale && isDone(act.data, outcome)) {
    const pressed = { data: act.data, message: Option.getOrUndefined(act.messageId), at: interaction.now }
    return { ...outcome, pressed: Option.some(pressed) }
  }
  return Option.isNone(interaction.pressed) ? outcome : { ...outcome, pressed: Option.none() }
}
