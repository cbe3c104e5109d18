import { Option } from "effect"
import type { Html } from "../../domain/Html.ts"
import type { CallbackAnswer, Outgoing, OutgoingMessage } from "../../domain/Outgoing.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Screen } from "../../domain/Screen.ts"
import type { Encounter } from "./Encounter.ts"

/** What a dialog changes beside showing a screen. */
export interface Changes {
  readonly account?: Outcome["account"]
  readonly session?: Outcome["session"]
  /** To others: notices. */
  readonly notices?: ReadonlyArray<Outgoing>
  /** Told in an alert over the screen, when the act was a press. */
  readonly alert?: string
  /** Told in a toast, when the act was a press. */
  readonly toast?: string
}

/** A press on the chat's newest menu edits that message; all else gets a new one. */
const messageFor = ({ incoming: { act }, menu }: Encounter, { keyboard, text }: Screen): OutgoingMessage => {
  const current =
    act._tag === "Press"
      ? Option.filter(act.messageId, (id) => id >= Option.getOrElse(menu, () => id))
      : Option.none()
  return Option.match(current, {
    onNone: () => ({ _tag: "SendText", html: text.value, keyboard, menu: true }),
    onSome: (messageId) => ({ _tag: "EditText", messageId, html: text.value, keyboard }),
  })
}

/** A press is answered exactly once, whatever came of it. */
export const answerTo = (
  { incoming: { act } }: Encounter,
  changes: Changes,
): Option.Option<CallbackAnswer> =>
  act._tag === "Press"
    ? Option.some({
        queryId: act.queryId,
        text: changes.alert ?? changes.toast,
        alert: changes.alert !== undefined,
      })
    : Option.none()

/** Nothing to say. */
export const stayQuiet = (encounter: Encounter, changes: Changes = {}): Outcome => ({
  account: changes.account ?? encounter.account,
  session: changes.session ?? encounter.session,
  outgoing: changes.notices ?? [],
  answer: answerTo(encounter, changes),
})

/** Shows a screen as the chat's menu: the one place that decides between editing in place and sending. */
export const show = (encounter: Encounter, screen: Screen, changes: Changes = {}): Outcome => ({
  ...stayQuiet(encounter, changes),
  outgoing: [
    { chatId: encounter.incoming.chatId, lane: "reply", message: messageFor(encounter, screen) },
    ...(changes.notices ?? []),
  ],
})

/** The same screen under a line that says what happened. */
export const under = (line: Html, screen: Screen): Screen => ({
  ...screen,
  text: { value: `${line.value}\n\n${screen.text.value}` },
})
