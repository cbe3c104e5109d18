import { Either, Option } from "effect"
import type { AreaTap } from "../../../domain/buttons/AreaTap.ts"
import { decodeTap } from "../../../domain/CallbackData.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { type Interaction, textsOf } from "./Interaction.ts"

/** Milliseconds after which a tap is no longer taken for an accidental repetition. */
const lifetime = 600_000

/** The part of a button's data that two taps on the same act share: all of it, or the wizard's name. */
const actOf = (data: string): string | undefined =>
  Either.match(decodeTap(data), {
    onLeft: () => undefined,
    onRight: ({ tap }) => {
      if (tap._tag === "Wizard") return `wizard ${tap.wizard}`
      return tap._tag === "Area" ? data : undefined
    },
  })

/** Whether a press repeats the last answered one on the same message, so that its result should stay. */
export const isSecondTap = ({ incoming: { act }, now, pressed }: Interaction): boolean => {
  if (act._tag !== "Press" || Option.isNone(pressed)) return false
  const { at, data, message } = pressed.value
  const known = actOf(act.data)
  const isThere = Option.match(act.messageId, { onNone: () => true, onSome: (id) => id === message })
  return now - at <= lifetime && known !== undefined && isThere && known === actOf(data)
}

/** Acts that make another thing each time they are done. */
const makers: ReadonlySet<string> = new Set([
  "resumes.copy",
  "resumes.sendPdf",
  "vacancies.copy",
  "candidateSearch.sendPdf",
  "applicants.sendPdf",
  "conversations.sendFile",
  "company.invite",
])

/** Milliseconds within which nobody wants another thing made, and within which nobody means to tap twice. */
const slips = { maker: 5_000, other: 1_000 }

/** Whether a press is the second one of a finger that slipped. */
export const isSlip = (interaction: Interaction, { act, area }: AreaTap): boolean => {
  const lasts = makers.has(`${area}.${act}`) ? slips.maker : slips.other
  return (
    Option.exists(interaction.pressed, ({ at }) => interaction.now - at < lasts) && isSecondTap(interaction)
  )
}

/** Whether the press completed its act: an active wizard recognises repeated taps by its step instead. */
const isDone = (data: string, { session }: Outcome): boolean =>
  Either.match(decodeTap(data), {
    onLeft: () => false,
    onRight: ({ tap }) =>
      tap._tag === "Wizard" ? session.drafts[tap.wizard] === undefined : tap._tag === "Area",
  })

/** Remember a completed press in the outcome; forget the last one if there was none or it was out of date. */
export const rememberPress = (interaction: Interaction, outcome: Outcome): Outcome => {
  const { act } = interaction.incoming
  const wasStale = Option.exists(outcome.answer, ({ text }) => text === textsOf(interaction).common.stale)
  if (act._tag === "Press" && !wasStale && isDone(act.data, outcome)) {
    const pressed = { data: act.data, message: Option.getOrUndefined(act.messageId), at: interaction.now }
    return { ...outcome, pressed: Option.some(pressed) }
  }
  return Option.isNone(interaction.pressed) ? outcome : { ...outcome, pressed: Option.none() }
}
