import { Effect, Option, Record } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Act } from "../../../domain/Incoming.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Session } from "../../../domain/Session.ts"
import { Contacts, type OwnPhone } from "../../../services/Contacts.ts"
import { Phones } from "../../../services/Phones.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { stayQuiet } from "../kit/ShowScreen.ts"
import type { Dialog } from "../wizard/Dialog.ts"

const name = "phone"

/** Continues in the conversation with the id `about`, or on the contacts screen if it is 0. */
type Then<R> = (
  interaction: Interaction,
  about: number,
  said: string | undefined,
) => Effect.Effect<Outcome, StorageError, R>

const asking = (session: Session, about: number, now: number): Session => ({
  ...session,
  active: Option.some(name),
  drafts: {
    ...session.drafts,
    [name]: { step: name, answers: {}, updatedAt: now, ...(about === 0 ? {} : { about }) },
  },
})

/** Ask for a phone number: a button below the input field shares the person's own; typing one works too. */
export const askForPhone = (interaction: Interaction, about = 0, problem?: string): Outcome => {
  const { incoming, now, session } = interaction
  const t = textsOf(interaction)
  const quiet = stayQuiet(interaction, { session: asking(session, about, now) })
  const text = lines(
    html`⚙️ <b>${t.contacts.phone}</b>`,
    html``,
    problem === undefined ? undefined : html`⚠️ ${problem}`,
    html`${t.contacts.phonePrompt}`,
    html`<i>${t.contacts.phoneExample}</i>`,
  )
  const keyboard = {
    keyboard: [[{ text: t.contacts.shareOwn, request_contact: true }], [{ text: t.wizard.cancel }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  }
  const message = { _tag: "SendText", html: text.value, keyboard, menu: false } as const
  return { ...quiet, outgoing: [{ chatId: incoming.chatId, lane: "reply", message }] }
}

const digits = /^\+?\d{5,15}$/

/** Accept Telegram's own numbers even without a valid country code. */
const ownNumber = (told: string, read: Phones["Type"]["read"]): Option.Option<string> => {
  const number = `+${told.replace(/[^\d]/gu, "")}`
  return Option.orElse(read(number), () => (digits.test(number) ? Option.some(number) : Option.none()))
}

type Heard = { readonly phone: OwnPhone } | { readonly problem: string }

const readPhone = (interaction: Interaction, act: Act, read: Phones["Type"]["read"]): Heard => {
  const { contacts } = textsOf(interaction)
  if (act._tag === "Contact" && !act.own) return { problem: contacts.notOwn }
  const verified = act._tag === "Contact"
  const number =
    act._tag === "Contact" ? ownNumber(act.phone, read) : act._tag === "Text" ? read(act.text) : Option.none()
  return Option.match(number, {
    onNone: () => ({ problem: contacts.phoneWrong }),
    onSome: (known) => ({ phone: { number: known, verified } }),
  })
}

const without = (session: Session): Session => ({
  ...session,
  active: Option.none(),
  drafts: Record.remove(session.drafts, name),
})

/** Takes a phone number. `then` continues after it, also if the person cancels. */
export const phoneDialog = <R>(then: Then<R>): Dialog<StorageError, Contacts | Phones | R | Transaction> => ({
  name,
  steps: [],
  tap: (interaction) => Effect.succeed(outOfDate(interaction)),
  hear: (interaction, act) =>
    Effect.gen(function* () {
      const { account, now, session } = interaction
      const t = textsOf(interaction)
      const about = session.drafts[name]?.about ?? 0
      const idle: Interaction = { ...interaction, session: without(session) }
      if (act._tag === "Text" && act.text === t.wizard.cancel) return yield* then(idle, about, undefined)
      const { read } = yield* Phones
      const heard = readPhone(interaction, act, read)
      if ("problem" in heard) return askForPhone(interaction, about, heard.problem)
      const contacts = yield* Contacts
      const transaction = yield* Transaction
      yield* transaction.run(contacts.setPhone(account.id, Option.some(heard.phone), now))
      return yield* then(idle, about, t.contacts.phoneSaved)
    }),
})

/** Remove the keyboard that shares a phone number once the question is over. */
export const putKeyboardAway = (before: Interaction, outcome: Outcome): Outcome => {
  const asks = ({ active }: Session) => Option.contains(active, name)
  if (!asks(before.session) || asks(outcome.session)) return outcome
  const keyboard = { remove_keyboard: true } as const
  const text = html`${textsOf(before).contacts.keyboardAway}`
  const message = { _tag: "SendText", html: text.value, keyboard, menu: false } as const
  return {
    ...outcome,
    outgoing: [{ chatId: before.incoming.chatId, lane: "reply", message }, ...outcome.outgoing],
  }
}
