import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import { privateChat } from "../../../domain/Ids.ts"
import { type Conversation, otherSide, type Side } from "../../../domain/market/Conversation.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { screen } from "../../../domain/Screen.ts"
import { locales } from "../../../locales/Locales.ts"
import { Accounts } from "../../../services/Accounts.ts"
import type { Share } from "../../../services/Conversations.ts"
import { hasShared, mayShare, shareContacts } from "../../market/ShareContacts.ts"
import { unshareContacts } from "../../market/UnshareContacts.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show, stayQuiet, under } from "../kit/ShowScreen.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { mayHave } from "../../access/RevealedContacts.ts"
import { headOf, toChat } from "./ConversationScreens.ts"
import { contactLines, contactsNow } from "./SharedContacts.ts"
import { nameOf, otherName } from "../present/ConversationNames.ts"
import { listenTo, showChat } from "./OpenChat.ts"
import { receiversOf } from "./Receivers.ts"
import { told } from "./Relay.ts"

const act = areaButton("conversations")

/** A preview of the contacts to share, optionally under a confirmation. */
export const askToShare = (interaction: Interaction, party: Party, said?: string) =>
  Effect.gen(function* () {
    if (!mayShare(party) || (yield* hasShared(party))) return yield* showChat(interaction, party)
    const t = textsOf(interaction)
    const { by, conversation } = party
    const { id } = conversation
    const name = otherName(t, party)
    const contacts = yield* contactsNow(interaction)
    const hasPhone = Option.isSome(contacts.phone)
    const tell = act(hasPhone ? t.contacts.changePhone : t.contacts.addPhone, "tellPhoneFirst", { id })
    const agree = (label: string) => act(label, "share", { id }, "success")
    const facts = yield* contactLines(t, by.person, contacts)
    const asked = screen(
      lines(
        ...headOf(t, party),
        html``,
        html`<b>${t.conversations.shareTitle(name)}</b>`,
        ...facts,
        html``,
        html`<i>${t.conversations.shareHint(name)}</i>`,
      ),
      ...(hasPhone
        ? [[agree(t.conversations.share)], [tell]]
        : [[tell], [agree(t.conversations.shareWithout)]]),
      [act(t.conversations.notNow, "show", { id })],
      toChat(t, conversation),
    )
    const session = listenTo(interaction.session, conversation.id, interaction.now)
    return show(interaction, said === undefined ? asked : under(html`✅ ${said}`, asked), { session })
  })

const contactsMessage = (conversation: Conversation, side: Side, locale: Locale) => {
  const t = locales[locale]
  return {
    _tag: "SendContacts",
    recipe: { conversation: conversation.id, side, locale },
    html: html`✅ <b>${t.conversations.revealTitle(nameOf(t, conversation, side))}</b>`.value,
    otherwise: html`${t.conversations.withdrawn}`.value,
    menu: false,
  } as const
}

/** The contacts shared with this person once more, in a new message. */
export const showSharedContacts = (interaction: Interaction, party: Party) =>
  Effect.gen(function* () {
    const { account, incoming, now, session } = interaction
    const { by, conversation } = party
    const side = otherSide(by.side)
    const theirs = yield* mayHave({ conversation: conversation.id, side }, by.person)
    if (Option.isNone(theirs)) return yield* showChat(interaction, party)
    const t = textsOf(interaction)
    const quiet = stayQuiet(interaction, { session: listenTo(session, conversation.id, now) })
    const message = contactsMessage(conversation, side, account.locale)
    const keyboard = { inline_keyboard: [toChat(t, conversation)] }
    const shown = { ...message, keyboard, menu: true } as const
    const about = [theirs.value.person]
    return {
      ...quiet,
      outgoing: [{ chatId: incoming.chatId, lane: "reply", message: shown, about }] as const,
    }
  })

/** One side's contacts, for the person of the other side who shared theirs. */
const revealTo = (conversation: Conversation, side: Side, from: Share, to: Share) =>
  Effect.gen(function* () {
    const accounts = yield* Effect.flatMap(Accounts, (service) => service.load([to.person]))
    const locale = accounts.get(to.person)?.locale ?? "ru"
    const message = contactsMessage(conversation, side, locale)
    const about = [from.person]
    const outgoing: Outgoing = { chatId: privateChat(to.person), lane: "notice", message, about }
    return outgoing
  })

/** Both sides have agreed: each receives the other's contacts. */
const reveal = ({ conversation }: Party, { employer, seeker }: Readonly<Record<Side, Share>>) =>
  Effect.all([
    revealTo(conversation, "seeker", seeker, employer),
    revealTo(conversation, "employer", employer, seeker),
  ])

/** Notices to the other side about an offer to share contacts. */
const offers = (party: Party) =>
  Effect.map(receiversOf(party), (receivers) =>
    receivers.map((receiver) =>
      told(
        party.conversation,
        party.by,
        receiver,
        (t, name) => html`💬 <b>${t.conversations.offers(name)}</b>`,
        ["share", "open"],
      ),
    ),
  )

/**
 * Agree for this side: asks the other side, or reveals both sides' contacts if it has already agreed. Agreeing again
 * only shows the conversation, since the other side has been told.
 */
export const shareOwnContacts = (interaction: Interaction, party: Party) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const contacts = yield* contactsNow(interaction)
    const agreeing = { by: account.id, conversation: party.conversation.id, contacts, now }
    const sharing = yield* shareContacts(agreeing)
    if (sharing._tag === "Revealed")
      return yield* showChat(interaction, sharing.party, { notices: yield* reveal(party, sharing.shares) })
    const notices = sharing.isNews ? yield* offers(party) : []
    const t = textsOf(interaction)
    const said = html`✅ ${t.conversations.shared(otherName(t, party))}`
    return yield* showChat(interaction, party, { said, notices, counts: sharing.counts })
  }).pipe(
    Effect.catchTags({
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
      NothingToShare: () => showChat(interaction, party),
    }),
  )

/** Withdraw this side's agreement while the other side hasn't agreed. */
export const unshareOwnContacts = (interaction: Interaction, party: Party) => {
  const { account, now } = interaction
  const said = html`✅ ${textsOf(interaction).conversations.unshared}`
  return unshareContacts({ by: account.id, conversation: party.conversation.id, now }).pipe(
    Effect.flatMap(() => showChat(interaction, party, { said })),
    Effect.catchTags({
      NotAllowed: () => Effect.succeed(outOfDate(interaction)),
      NothingToShare: () => showChat(interaction, party),
    }),
  )
}
