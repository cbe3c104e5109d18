import { Either, Option, Struct } from "effect"
import { decodeTap } from "../../domain/CallbackData.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import { type Encounter, textsOf } from "./Encounter.ts"

/** A tap that comes later is not the same finger's. */
const lifetime = 600_000

/** What two taps have in common that are one to the person: all of it, but of a wizard only which one it is. */
const actOf = (data: string): string | undefined =>
  Either.match(decodeTap(data), {
    onLeft: () => undefined,
    onRight: ({ tap }) => {
      if (tap._tag === "Wizard") return `wizard ${tap.wizard}`
      return tap._tag === "Do" ? data : undefined
    },
  })

/** Whether a press comes after one like it, on the same message, that was answered there: its result stands. */
export const isSecondTap = ({ incoming: { act }, now, session: { pressed } }: Encounter): boolean => {
  if (act._tag !== "Press" || pressed === undefined || now - pressed.at > lifetime) return false
  const known = actOf(act.data)
  const isThere = Option.match(act.messageId, { onNone: () => true, onSome: (id) => id === pressed.message })
  return known !== undefined && isThere && known === actOf(pressed.data)
}

/** Whether what a button was for may be gone now: a wizard that goes on knows of itself which step is asked. */
const isDone = (data: string, { session }: Outcome): boolean =>
  Either.match(decodeTap(data), {
    onLeft: () => false,
    onRight: ({ tap }) =>
      tap._tag === "Wizard" ? session.drafts[tap.wizard] === undefined : tap._tag === "Do",
  })

/** The outcome, whose session remembers what was pressed; nothing, after what was no press or was out of date itself. */
export const rememberPress = (encounter: Encounter, outcome: Outcome): Outcome => {
  const { act } = encounter.incoming
  const { session } = outcome
  const wasStale = Option.exists(outcome.answer, ({ text }) => text === textsOf(encounter).common.stale)
  if (act._tag === "Press" && !wasStale && isDone(act.data, outcome)) {
    const pressed = { data: act.data, message: Option.getOrNull(act.messageId), at: encounter.now }
    return { ...outcome, session: { ...session, pressed } }
  }
  return session.pressed === undefined ? outcome : { ...outcome, session: Struct.omit(session, "pressed") }
}
