import { Option } from "effect"
import { html, type Html, lines } from "../../../domain/text/Html.ts"
import type { MessageId, UserId } from "../../../domain/Ids.ts"
import type { CallbackAnswer, Outgoing, OutgoingMessage } from "../../../domain/Outgoing.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Interaction } from "./Interaction.ts"

/** Changes that accompany a screen. */
export interface Changes {
  readonly account?: Outcome["account"]
  readonly session?: Outcome["session"]
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

const showAs = (interaction: Interaction, message: OutgoingMessage, changes: Changes): Outcome => {
  const quiet = stayQuiet(interaction, changes)
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
  showAs(interaction, anew(screen), changes)

const isOnPicture = ({ incoming: { act } }: Interaction): boolean =>
  act._tag === "Press" && act.onPicture === true

/** Show a screen as the chat's menu: edits the menu after a press on it, and sends a new message otherwise. */
export const show = (interaction: Interaction, screen: Screen, changes: Changes = {}): Outcome =>
  Option.match(editable(interaction), {
    onNone: () => showAnew(interaction, screen, changes),
    onSome: (messageId) => showAs(interaction, inPlace(screen, messageId, isOnPicture(interaction)), changes),
  })

/** The screen under a line that says what happened. */
export const under = (line: Html, its: Screen): Screen => ({ ...its, text: lines(line, html``, its.text) })
