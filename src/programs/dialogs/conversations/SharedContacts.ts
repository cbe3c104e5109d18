import { Effect, Option } from "effect"
import { html, type Html, truncate } from "../../../domain/text/Html.ts"
import type { Person } from "../../../domain/Incoming.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { SharedContacts } from "../../../domain/market/Conversation.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { Contacts } from "../../../services/Contacts.ts"
import { Phones } from "../../../services/Phones.ts"
import { plainName } from "../../../domain/text/OneLine.ts"
import { phoneLine } from "../contacts/ShowContacts.ts"
import type { Interaction } from "../kit/Interaction.ts"

const nameOf = ({ firstName, lastName }: Person): string =>
  truncate(plainName([firstName, ...Option.toArray(lastName)].join(" ")), 80)

/** Contacts the person would share now: those in this update from Telegram, and those they saved. */
export const contactsNow = ({ account, incoming: { person } }: Interaction) =>
  Effect.gen(function* () {
    const own = yield* Effect.flatMap(Contacts, (contacts) => contacts.of(account.id))
    const shown: SharedContacts = {
      name: nameOf(person),
      username: person.username,
      phone: Option.map(own.phone, ({ number }) => number),
      email: own.email,
    }
    return shown
  })

/** Shared contacts that are still valid: a phone number or e-mail address removed or changed since is left out. */
export const stillShown = (person: UserId, shown: SharedContacts) =>
  Effect.map(
    Effect.flatMap(Contacts, (contacts) => contacts.of(person)),
    (own): SharedContacts => {
      const isOwn = (phone: string) => Option.exists(own.phone, ({ number }) => number === phone)
      return {
        ...shown,
        phone: Option.filter(shown.phone, isOwn),
        email: Option.filter(shown.email, (email) => Option.contains(own.email, email)),
      }
    },
  )

/** Contacts in words, one line each; missing ones are left out. */
export const contactLines = (
  t: Texts,
  person: UserId,
  { email, name, phone, username }: SharedContacts,
): Effect.Effect<ReadonlyArray<Html>, never, Phones> =>
  Effect.map(Phones, ({ national }) => [
    html`${t.conversations.profile}: <a href="tg://user?id=${person}">${name === "" ? t.conversations.nameless : name}</a>`,
    ...Option.toArray(Option.map(username, (known) => html`Telegram: @${known}`)),
    ...Option.toArray(
      Option.map(phone, (number) => html`${t.contacts.phone}: ${phoneLine(national(number), number)}`),
    ),
    ...Option.toArray(Option.map(email, (known) => html`${t.contacts.email}: ${known}`)),
  ])
