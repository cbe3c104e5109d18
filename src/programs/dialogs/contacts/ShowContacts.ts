import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import { button, screen } from "../../../domain/Screen.ts"
import { Contacts } from "../../../services/Contacts.ts"
import { Phones } from "../../../services/Phones.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"

const act = areaButton("conversations")

/** A number in national form, and in full, which Telegram turns into a link. */
export const phoneLine = (national: string, number: string): string => `${national} (${number})`

/** The person's contacts, with buttons that change and remove them. */
export const showContacts = (interaction: Interaction, said?: string, changes: Changes = {}) =>
  Effect.gen(function* () {
    const { national } = yield* Phones
    const { email, phone } = yield* Effect.flatMap(Contacts, (contacts) =>
      contacts.of(interaction.account.id),
    )
    const t = textsOf(interaction)
    const phoneFact = Option.map(phone, ({ number, verified }) => {
      const known = verified ? t.contacts.verified : t.contacts.unverified
      return html`<b>${phoneLine(national(number), number)}</b> · ${known}`
    })
    const emailFact = Option.map(email, (known) => html`<b>${known}</b>`)
    const none = (contact: Contact) => () => html`${t.contacts.none[contact]}`
    const shown = screen(
      lines(
        html`⚙️ <b>${t.contacts.name}</b>`,
        html``,
        html`${t.contacts.phone}: ${Option.getOrElse(phoneFact, none("phone"))}`,
        html`${t.contacts.email}: ${Option.getOrElse(emailFact, none("email"))}`,
        html``,
        html`<i>${t.contacts.hint}</i>`,
      ),
      [act(Option.isSome(phone) ? t.contacts.changePhone : t.contacts.addPhone, "tellPhone")],
      Option.isSome(phone) ? [act(t.contacts.removePhone, "askRemoveContact", { contact: "phone" })] : [],
      [act(Option.isSome(email) ? t.contacts.changeEmail : t.contacts.addEmail, "tellEmail")],
      Option.isSome(email) ? [act(t.contacts.removeEmail, "askRemoveContact", { contact: "email" })] : [],
      [button(t.common.back, { _tag: "Open", place: "settings" }), ...wayBack(t)],
    )
    return show(interaction, said === undefined ? shown : under(html`✅ ${said}`, shown), {
      ...changes,
      at: areaTap("conversations", "contacts"),
    })
  })

type Contact = "phone" | "email"

export const askToRemoveContact = (interaction: Interaction, contact: Contact) => {
  const t = textsOf(interaction)
  const asked = screen(
    lines(html`⚠️ <b>${t.contacts.removeTitle[contact]}</b>`, html``, html`${t.contacts.removeBody}`),
    [act(t.contacts.keep, "contacts")],
    [act(t.contacts.remove, "removeContact", { contact }, "danger")],
    [act(t.common.back, "contacts"), ...wayBack(t)],
  )
  return show(interaction, asked)
}

export const removeContact = (interaction: Interaction, contact: Contact) =>
  Effect.gen(function* () {
    const contacts = yield* Contacts
    const transaction = yield* Transaction
    const { account, now } = interaction
    yield* transaction.run(
      contact === "phone"
        ? contacts.setPhone(account.id, Option.none(), now)
        : contacts.setEmail(account.id, Option.none(), now),
    )
    return yield* showContacts(interaction, textsOf(interaction).contacts.removed)
  })
