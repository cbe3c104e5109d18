import { Effect, Option } from "effect"
import { Count } from "../../../domain/Count.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import { privateChat } from "../../../domain/Ids.ts"
import { type Conversation, obstacle, otherSide, type Side } from "../../../domain/market/Conversation.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { screen } from "../../../domain/Screen.ts"
import { locales } from "../../../locales/Locales.ts"
import { Accounts } from "../../../services/Accounts.ts"
import { Caps } from "../../../services/Caps.ts"
import { Companies } from "../../../services/Companies.ts"
import { Conversations, type Share } from "../../../services/Conversations.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { show, under } from "../kit/ShowScreen.ts"
import type { Party } from "../../access/ConversationParty.ts"
import { headOf, toChat } from "./ConversationScreens.ts"
import { contactLines, contactsNow } from "./SharedContacts.ts"
import { nameOf } from "../present/ConversationNames.ts"
import { listenTo, showChat } from "./OpenChat.ts"
import { receiversOf } from "./Receivers.ts"
import { told } from "./Relay.ts"

const act = areaButton("conversations")

const mayShare = ({ by, conversation }: Party): boolean =>
  obstacle(conversation, by.side) === undefined && Option.isNone(conversation.revealedAt)

/** A share of somebody who still speaks for that side. */
export const isValid = (conversation: Conversation, side: Side, share: Share) =>
  side === "seeker"
    ? Effect.succeed(true)
    : Effect.map(
        Effect.flatMap(Companies, (companies) => companies.acting(conversation.company)),
        (members) => members.includes(share.person),
      )

/** Whether this side has agreed already, by somebody who still speaks for it. */
const hasShared = ({ by, conversation }: Party) =>
  Effect.gen(function* () {
    const { [by.side]: own } = yield* (yield* Conversations).shares(conversation.id)
    return own !== undefined && (yield* isValid(conversation, by.side, own))
  })

/** What will be shown, before it is agreed to; perhaps under a line that says what was done. */
export const askToShare = (interaction: Interaction, party: Party, said?: string) =>
  Effect.gen(function* () {
    if (!mayShare(party) || (yield* hasShared(party))) return yield* showChat(interaction, party)
    const t = textsOf(interaction)
    const { by, conversation } = party
    const contacts = yield* contactsNow(interaction)
    const facts = yield* contactLines(t, by.person, contacts)
    const asked = screen(
      lines(
        ...headOf(t, party),
        html``,
        html`<b>${t.conversations.shareTitle(nameOf(t, conversation, otherSide(by.side)))}</b>`,
        ...facts,
        html``,
        html`<i>${t.conversations.shareHint}</i>`,
      ),
      [act(t.conversations.notNow, "show", { id: conversation.id })],
      [act(t.conversations.share, "share", { id: conversation.id }, "success")],
      [
        act(Option.isNone(contacts.phone) ? t.contacts.addPhone : t.contacts.changePhone, "tellPhoneFirst", {
          id: conversation.id,
        }),
      ],
      toChat(t, conversation),
    )
    const session = listenTo(interaction.session, conversation.id, interaction.now)
    return show(interaction, said === undefined ? asked : under(html`✅ ${said}`, asked), { session })
  })

/** Contacts of one side, for the person of the other who shared theirs. */
const revealTo = (conversation: Conversation, side: Side, from: Share, to: Share) =>
  Effect.gen(function* () {
    const accounts = yield* Effect.flatMap(Accounts, (service) => service.load([to.person]))
    const locale = accounts.get(to.person)?.locale ?? "ru"
    const t = locales[locale]
    const message = {
      _tag: "SendContacts",
      recipe: { conversation: conversation.id, side, locale },
      html: html`✅ <b>${t.conversations.revealTitle(nameOf(t, conversation, side))}</b>`.value,
      otherwise: html`${t.conversations.withdrawn}`.value,
      menu: false,
    } as const
    const about = [from.person]
    const outgoing: Outgoing = { chatId: privateChat(to.person), lane: "notice", message, about }
    return outgoing
  })

/** Both have agreed: once, each gets the other's. */
const reveal = (interaction: Interaction, { by, conversation }: Party, shares: Record<Side, Share>) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const { now } = interaction
    if (!(yield* transaction.run(conversations.reveal(conversation.id, by, now)))) return []
    const { employer, seeker } = shares
    return [
      yield* revealTo(conversation, "seeker", seeker, employer),
      yield* revealTo(conversation, "employer", employer, seeker),
    ]
  })

const agree = (interaction: Interaction, party: Party) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    const { by, conversation } = party
    const { now } = interaction
    const contacts = yield* contactsNow(interaction)
    yield* transaction.run(conversations.share(conversation.id, by, contacts, now))
    const { employer, seeker } = yield* conversations.shares(conversation.id)
    if (employer === undefined || seeker === undefined) return undefined
    if (yield* isValid(conversation, "employer", employer)) return { employer, seeker }
    // Who has left speaks for the company no more.
    yield* transaction.run(
      conversations.unshare(conversation.id, { person: employer.person, side: "employer" }, now),
    )
    if (by.side === "seeker") return undefined
    yield* transaction.run(conversations.share(conversation.id, by, contacts, now))
    return { seeker, employer: { person: by.person, contacts, at: now } }
  })

/** What the other side hears of it; whoever heard of it lately knows where to find it. */
const offers = ({ now }: Interaction, party: Party) =>
  Effect.gen(function* () {
    const { by, conversation } = party
    yield* (yield* Caps).spend("offers", [conversation.id, by.side === "seeker" ? 0 : 1], now)
    const notices = (yield* receiversOf(party)).map((receiver) =>
      told(conversation, by, receiver, (t, name) => html`💬 <b>${t.conversations.offers(name)}</b>`, [
        "share",
        "open",
      ]),
    )
    return { notices }
  }).pipe(Effect.catchTag("CapReached", ({ cap }) => Effect.succeed({ counts: [Count.OverCap({ cap })] })))

/**
 * This side agrees: the other is asked to, or, when it had agreed before, both get what they agreed to. Who agrees again
 * is shown the chat: the other side has heard of it.
 */
export const shareContacts = (interaction: Interaction, party: Party) =>
  Effect.gen(function* () {
    const t = textsOf(interaction)
    if (!mayShare(party)) return yield* showChat(interaction, party)
    if (yield* hasShared(party))
      return yield* showChat(interaction, party, { said: html`✅ ${t.conversations.shared}` })
    const { conversation } = party
    const both = yield* agree(interaction, party)
    if (both === undefined) {
      const offered = yield* offers(interaction, party)
      return yield* showChat(interaction, party, { said: html`✅ ${t.conversations.shared}`, ...offered })
    }
    const notices = yield* reveal(interaction, party, both)
    const revealed = { ...party, conversation: { ...conversation, revealedAt: Option.some(interaction.now) } }
    return yield* showChat(interaction, revealed, { notices })
  })

/** Takes the consent back, as long as the other side has not agreed. */
export const unshareContacts = (interaction: Interaction, party: Party) =>
  Effect.gen(function* () {
    if (!mayShare(party)) return yield* showChat(interaction, party)
    const conversations = yield* Conversations
    const transaction = yield* Transaction
    yield* transaction.run(conversations.unshare(party.conversation.id, party.by, interaction.now))
    return yield* showChat(interaction, party, {
      said: html`✅ ${textsOf(interaction).conversations.unshared}`,
    })
  })
