import { Effect, Option, Schema } from "effect"
import { type Account, newAccount } from "../../../src/domain/Account.ts"
import { MessageId, privateChat, UpdateId, UserId } from "../../../src/domain/Ids.ts"
import { Act, type Incoming, type Person } from "../../../src/domain/Incoming.ts"
import type { InlineButton } from "../../../src/domain/telegram/Keyboard.ts"
import type { Outcome } from "../../../src/domain/Outcome.ts"
import type { OutgoingMessage, Photo } from "../../../src/domain/Outgoing.ts"
import type { Pressed } from "../../../src/domain/Pressed.ts"
import { emptySession, Session } from "../../../src/domain/Session.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { Sessions } from "../../../src/services/Sessions.ts"
import { Transaction } from "../../../src/services/Transaction.ts"
import { entryLabel } from "../../model/EntryLabel.ts"
import { parseHtml } from "../../../sandbox/text/ParseHtml.ts"
import { converse } from "../../../src/programs/dialogs/Converse.ts"
import { raiseCount } from "../../../src/programs/turns/RaiseCounts.ts"
import type { Interaction } from "../../../src/programs/dialogs/kit/Interaction.ts"

type Rows = ReadonlyArray<ReadonlyArray<InlineButton>>

export interface Shown {
  readonly html: string
  readonly rows: Rows
  /** Absent for a text message. */
  readonly photo?: Photo
}

/** A private chat between two updates: what is stored, and what the person sees. */
export interface PrivateChat {
  readonly person: Person
  readonly account: Account
  readonly session: Session
  readonly menu: Option.Option<MessageId>
  readonly pressed: Option.Option<Pressed>
  readonly messages: ReadonlyMap<MessageId, Shown>
  /** Their ids and those of deleted messages. */
  readonly everMade: ReadonlyArray<MessageId>
  /** Every button ever shown, with its message: old clients may still press them. */
  readonly everShown: ReadonlyArray<readonly [MessageId, InlineButton]>
  readonly now: number
}

export const day = 86_400_000
const start = 1_700_000_000_000

export const newChat = (languageCode = "en", id = 7): PrivateChat => {
  const person: Person = {
    id: UserId.make(id),
    firstName: "Ann",
    lastName: Option.none(),
    username: Option.none(),
    languageCode: Option.some(languageCode),
  }
  return {
    person,
    account: newAccount(person, start),
    session: emptySession,
    menu: Option.none(),
    pressed: Option.none(),
    messages: new Map(),
    everMade: [],
    everShown: [],
    now: start,
  }
}

/** A person who agreed to the terms, in a role. */
export const settledChat = (languageCode = "en", role: Account["role"] = "seeker"): PrivateChat => {
  const chat = newChat(languageCode)
  return { ...chat, account: { ...chat.account, role, consentedAt: Option.some(start) } }
}

/** Other properties of an update: its message id, its album, and what it replies to, with its buttons. */
export type Circumstances = Pick<Incoming, "album" | "messageId" | "replied" | "repliesTo">

export const encounterOf = (chat: PrivateChat, act: Act, more: Circumstances = {}): Interaction => ({
  incoming: {
    ...more,
    updateId: UpdateId.make(1),
    chatId: privateChat(chat.person.id),
    chatKind: "private",
    person: chat.person,
    act: seen(chat, act),
  },
  account: chat.account,
  session: chat.session,
  menu: chat.menu,
  pressed: chat.pressed,
  now: chat.now,
})

/** With a press Telegram says whether its message has a picture. */
const seen = ({ messages }: PrivateChat, act: Act): Act => {
  const pressed = act._tag === "Press" ? Option.map(act.messageId, (id) => messages.get(id)) : Option.none()
  return act._tag === "Press" && Option.getOrUndefined(pressed)?.photo !== undefined
    ? { ...act, onPicture: true }
    : act
}

const restored = (session: Session): Session =>
  Schema.decodeUnknownSync(Schema.parseJson(Session))(JSON.stringify(Schema.encodeSync(Session)(session)))

const shownBy = (message: OutgoingMessage): Shown => ({
  html: message.html,
  rows: message.keyboard && "inline_keyboard" in message.keyboard ? message.keyboard.inline_keyboard : [],
  ...("photo" in message && { photo: message.photo }),
})

/** The chat with a delivered message added. */
export const receive = (chat: PrivateChat, message: OutgoingMessage): PrivateChat => {
  const isEdit = message._tag === "EditText" || message._tag === "EditCaption" || message._tag === "EditPhoto"
  const id = isEdit ? message.messageId : MessageId.make(Math.max(0, ...chat.everMade) + 1)
  const shown = shownBy(message)
  const messages = new Map(chat.messages).set(id, shown)
  if (message._tag === "SendText" && message.replaces !== undefined) messages.delete(message.replaces)
  return {
    ...chat,
    messages,
    everMade: [...chat.everMade, id],
    everShown: [...chat.everShown, ...shown.rows.flat().map((button) => [id, button] as const)],
    menu: !isEdit && message.menu ? Option.some(id) : chat.menu,
  }
}

/** The chat after the outcome is stored, read back as after a restart, and delivered. */
const settle = (
  chat: PrivateChat,
  { account, outgoing, pressed = chat.pressed, session }: Outcome,
): PrivateChat =>
  outgoing
    .filter(({ chatId }) => chatId === privateChat(chat.person.id))
    .reduce((settled, { message }) => receive(settled, message), {
      ...chat,
      account,
      session: restored(session),
      pressed,
      now: chat.now + 1_000,
    })

export interface Answered {
  readonly chat: PrivateChat
  readonly outcome: Outcome
}

/**
 * Run one act as a turn does: in one transaction, with the account and session written at its end, and
 * counted after it.
 */
export const act = (chat: PrivateChat, what: Act, more: Circumstances = {}) =>
  Effect.gen(function* () {
    const accounts = yield* Accounts
    const sessions = yield* Sessions
    const transaction = yield* Transaction
    const id = privateChat(chat.person.id)
    const handling = Effect.tap(converse(encounterOf(chat, what, more)), ({ account, session }) =>
      Effect.zipRight(accounts.save([account]), sessions.save([[id, session]], chat.now)),
    )
    const outcome = yield* transaction.run(handling)
    outcome.counts.forEach(raiseCount)
    const answered: Answered = { chat: settle(chat, outcome), outcome }
    return answered
  })

export const pressData = (data: string, messageId: Option.Option<MessageId>): Act =>
  Act.Press({ queryId: "q", data, messageId })

export const command = (name: string, payload = ""): Act => Act.Command({ name, payload })
export const text = (words: string): Act => Act.Text({ text: words })

/** The newest message. */
export const newest = ({ messages }: PrivateChat): Shown =>
  [...messages.values()].at(-1) ?? { html: "", rows: [] }

export const menuOf = ({ menu, messages }: PrivateChat): Shown =>
  Option.match(menu, { onNone: () => undefined, onSome: (id) => messages.get(id) }) ?? { html: "", rows: [] }

export const dataOf = (button: InlineButton): string =>
  "callback_data" in button ? button.callback_data : ""

export const labelOf = ({ html }: Shown, { text }: InlineButton): string =>
  entryLabel(parseHtml(html).text, text)

export const labels = (shown: Shown): ReadonlyArray<string> =>
  shown.rows.flat().map((button) => labelOf(shown, button))

/** Tap the menu's button with these words in its label. */
export const press = (chat: PrivateChat, label: string): Act => {
  const found = menuOf(chat)
    .rows.flat()
    .find((button) => labelOf(menuOf(chat), button).includes(label))
  if (found === undefined) throw new Error(`No button “${label}” among ${labels(menuOf(chat)).join(", ")}`)
  return pressData(dataOf(found), chat.menu)
}

/** Perform acts in sequence; a string taps the menu's button with that label. */
export const play = (chat: PrivateChat, ...acts: ReadonlyArray<Act | string>) =>
  Effect.reduce(acts, chat, (current, next) =>
    Effect.map(
      act(current, typeof next === "string" ? press(current, next) : next),
      (answered) => answered.chat,
    ),
  )
