import { Option } from "effect"
import { html, type Html, lines } from "../../../domain/text/Html.ts"
import type { MessageId, UserId } from "../../../domain/Ids.ts"
import type { CallbackAnswer, Outgoing, OutgoingMessage } from "../../../domain/Outgoing.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Interaction } from "./Interaction.ts"

/** What a dialog changes beside showing a screen. */
export interface Changes {
  readonly account?: Outcome["account"]
  readonly session?: Outcome["session"]
  /** To others. */
  readonly notices?: ReadonlyArray<Outgoing>
  /** Whose content the screen shows: it isn't sent once one of them is banned. */
  readonly about?: ReadonlyArray<UserId>
  /** What a press is answered with, over the screen, until it is closed. */
  readonly alert?: string
  /** The same, but it passes by itself. */
  readonly toast?: string
  /** What is added to the counters. */
  readonly counts?: Outcome["counts"]
}

/** The message that a press may edit: the chat's newest menu, or one so new that its id is not recorded yet. */
const editable = ({ incoming: { act }, menu }: Interaction) =>
  act._tag === "Press"
    ? Option.filter(act.messageId, (id) =>
        Option.match(menu, { onNone: () => true, onSome: (known) => id >= known }),
      )
    : Option.none()

/** Whether a press was on a menu that a newer one has replaced, or that Telegram no longer shows us. */
export const isStale = (interaction: Interaction): boolean => Option.isNone(editable(interaction))

/** A press is answered exactly once, whatever came of it. */
const answerTo = (
  { incoming: { act } }: Interaction,
  { alert, toast }: Changes,
): Option.Option<CallbackAnswer> =>
  act._tag === "Press"
    ? Option.some({ queryId: act.queryId, text: alert ?? toast, alert: alert !== undefined })
    : Option.none()

/** Nothing to say. */
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

/** A text becomes a picture where it stands, but a picture gives way to a text. */
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

/** Shows a screen as the chat's new menu, in a message of its own. */
export const showAnew = (interaction: Interaction, screen: Screen, changes: Changes = {}): Outcome =>
  showAs(interaction, anew(screen), changes)

const isOnPicture = ({ incoming: { act } }: Interaction): boolean =>
  act._tag === "Press" && act.onPicture === true

/** Shows a screen as the chat's menu: a press on it edits it in place, all else sends it anew. */
export const show = (interaction: Interaction, screen: Screen, changes: Changes = {}): Outcome =>
  Option.match(editable(interaction), {
    onNone: () => showAnew(interaction, screen, changes),
    onSome: (messageId) => showAs(interaction, inPlace(screen, messageId, isOnPicture(interaction)), changes),
  })

/** The same screen under a line that says what happened. */
export const under = (line: Html, its: Screen): Screen => ({ ...its, text: lines(line, html``, its.text) })
