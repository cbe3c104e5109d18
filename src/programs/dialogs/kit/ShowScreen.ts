import { Option } from "effect"
import { escape, html, type Html, lines } from "../../../domain/text/Html.ts"
import type { MessageId, UserId } from "../../../domain/Ids.ts"
import type { CallbackAnswer, Outgoing, OutgoingMessage } from "../../../domain/Outgoing.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Tap } from "../../../domain/CallbackData.ts"
import { type Interaction, textsOf } from "./Interaction.ts"
import { stepTo, trailOf, withTrail, withWayBack } from "./Trail.ts"

/** Changes that accompany a screen. */
export interface Changes {
  readonly account?: Outcome["account"]
  readonly session?: Outcome["session"]
  /** The button that opens the screen, if it is a place of its own to which people return. */
  readonly at?: Tap
  /** Messages to other people. */
  readonly notices?: ReadonlyArray<Outgoing>
  /** People whose content the screen shows: it isn't sent once one of them is banned. */
  readonly about?: ReadonlyArray<UserId>
  /** The answer to a press, as a dialog over the screen. */
  readonly alert?: string
  /** The answer to a press, as a line that disappears by itself. */
  readonly toast?: string
  /** Counts to raise. */
  readonly counts?: Outcome["counts"]
}

/** The message that a press may edit: the chat's newest menu, or one so new that its id isn't recorded yet. */
const editable = ({ incoming: { act }, menu }: Interaction) =>
  act._tag === "Press"
    ? Option.filter(act.messageId, (id) =>
        Option.match(menu, { onNone: () => true, onSome: (known) => id >= known }),
      )
    : Option.none()

/** Whether a press was on a menu that a newer one has replaced, or in a message inaccessible to bots. */
export const isStale = (interaction: Interaction): boolean => Option.isNone(editable(interaction))

/** Telegram wants every press answered exactly once. */
const answerTo = (
  { incoming: { act } }: Interaction,
  { alert, toast }: Changes,
): Option.Option<CallbackAnswer> =>
  act._tag === "Press"
    ? Option.some({ queryId: act.queryId, text: alert ?? toast, alert: alert !== undefined })
    : Option.none()

/** An outcome without a screen. */
export const stayQuiet = (interaction: Interaction, changes: Changes = {}): Outcome => ({
  account: changes.account ?? interaction.account,
  session: changes.session ?? interaction.session,
  outgoing: changes.notices ?? [],
  answer: answerTo(interaction, changes),
  counts: changes.counts ?? [],
})

/** The screen with its way back, and the session that knows the way to it. */
const onTrail = (interaction: Interaction, its: Screen, changes: Changes) => {
  const { act } = interaction.incoming
  const { at, session = interaction.session } = changes
  const trail = trailOf(session)
  const way = at === undefined ? trail : stepTo(trail, at, act._tag === "Press" ? act.data : undefined)
  const before = at === undefined ? way.at(-1) : way.at(-2)
  return {
    its: withWayBack(its, before, textsOf(interaction).common.back),
    changes: { ...changes, session: withTrail(session, way) },
  }
}

const showAs = (
  interaction: Interaction,
  screen: Screen,
  given: Changes,
  make: (its: Screen) => OutgoingMessage,
): Outcome => {
  const { changes, its } = onTrail(interaction, screen, given)
  const quiet = stayQuiet(interaction, changes)
  const message = make(its)
  return {
    ...quiet,
    outgoing: [
      {
        ...{ chatId: interaction.incoming.chatId, lane: "reply", message },
        ...(changes.about !== undefined && { about: changes.about }),
      },
      ...quiet.outgoing,
    ],
  }
}

const anew = ({ keyboard, photo, text }: Screen): OutgoingMessage =>
  photo === undefined
    ? { _tag: "SendText", html: text.value, keyboard, menu: true }
    : { _tag: "SendPhoto", photo, html: text.value, keyboard, menu: true }

/** Telegram can turn a text into a picture by an edit, but not a picture into a text. */
const inPlace = (
  { keyboard, photo, text: { value: html } }: Screen,
  messageId: MessageId,
  isOnPicture: boolean,
): OutgoingMessage => {
  if (photo !== undefined) return { _tag: "EditPhoto", messageId, photo, html, keyboard }
  return isOnPicture
    ? { _tag: "SendText", html, keyboard, menu: true, replaces: messageId }
    : { _tag: "EditText", messageId, html, keyboard }
}

/** Show a screen as the chat's new menu, in a new message. */
export const showAnew = (interaction: Interaction, screen: Screen, changes: Changes = {}): Outcome =>
  showAs(interaction, screen, changes, anew)

const isOnPicture = ({ incoming: { act } }: Interaction): boolean =>
  act._tag === "Press" && act.onPicture === true

/** Show a screen as the chat's menu: edits the menu after a press on it, and sends a new message otherwise. */
export const show = (interaction: Interaction, screen: Screen, changes: Changes = {}): Outcome =>
  Option.match(editable(interaction), {
    onNone: () => showAnew(interaction, screen, changes),
    onSome: (messageId) =>
      showAs(interaction, screen, changes, (its) => inPlace(its, messageId, isOnPicture(interaction))),
  })

/** UTF-16 units of a message that leave room for another line. */
const roomy = 3_000

/** The outcome that says more: above the screen, or in passing where a picture or a long text has no room for it. */
export const saying = (outcome: Outcome, said: string): Outcome => {
  const [first, ...others] = outcome.outgoing
  const message = first?.message
  const isText = message?._tag === "SendText" || message?._tag === "EditText"
  if (first !== undefined && isText && message.html.length < roomy) {
    const html = `${escape(said)}\n\n${message.html}`
    return { ...outcome, outgoing: [{ ...first, message: { ...message, html } }, ...others] }
  }
  return { ...outcome, answer: Option.map(outcome.answer, (its) => ({ ...its, text: its.text ?? said })) }
}

/** The screen under a line that says what happened. */
export const under = (line: Html, its: Screen): Screen => ({ ...its, text: lines(line, html``, its.text) })
