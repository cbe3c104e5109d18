import { Effect, Option } from "effect"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { Locale } from "../../../domain/Locale.ts"
import { otherSide, type Side } from "../../../domain/market/Conversation.ts"
import type { Screen } from "../../../domain/Screen.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import { together } from "../fields/Field.ts"
import { type ListEntry, entryListScreen } from "../kit/EntryList.ts"
import { pageOf } from "../kit/Paging.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { Conversations, type Listed } from "../../../services/Conversations.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { companyOf } from "../../access/CompanyMember.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { show } from "../kit/ShowScreen.ts"
import { nameOf, topicOf } from "../present/ConversationNames.ts"

const act = areaButton("conversations")

interface ListView {
  readonly side: Side
  readonly total: number
  readonly page: number
  readonly rows: ReadonlyArray<Listed>
}

const entryOf = (t: Texts, locale: Locale, side: Side, { conversation, unread }: Listed): ListEntry => ({
  title: nameOf(t, conversation, otherSide(side)),
  mark: together(
    Option.isSome(conversation.closedAt) ? `⛔ ${t.conversations.over}` : "",
    unread === 0 ? "" : t.conversations.unread(unread),
  ),
  facts: together(topicOf(conversation), formatMoment(locale, conversation.updatedAt)),
  open: (label) => act(label, "show", { id: conversation.id }),
})

const listScreen = (t: Texts, locale: Locale, view: ListView): Screen =>
  entryListScreen(locale, {
    head: lines(
      html`💬 <b>${t.conversations.list}</b>`,
      html`${view.total === 0 ? t.conversations.empty : t.conversations.count(view.total)}`,
      ...(view.total === 0 ? [html``, html`<i>${t.conversations.emptyHint}</i>`] : []),
    ),
    entries: view.rows.map((row) => entryOf(t, locale, view.side, row)),
    page: view.page,
    total: view.total,
    turn: (label, to) => act(label, "list", { page: to }),
    last: wayBack(t),
  })

interface OwnChats {
  readonly side: Side
  readonly whose: Parameters<Conversations["Type"]["list"]>[0]
}

/** Whose conversations the person sees: their own, or those of the company they act for. */
export const ownChats = ({ account }: Interaction) =>
  Effect.gen(function* () {
    const company = account.role === "employer" ? yield* companyOf(account.id) : Option.none()
    return Option.match(company, {
      onNone: (): OwnChats => ({ side: "seeker", whose: { seeker: account.id } }),
      onSome: ({ id }): OwnChats => ({ side: "employer", whose: { company: id } }),
    })
  })

/**
 * A page of the person's conversations, or of the company's for an employer; the last page if `wanted` is beyond it.
 */
export const listChats = (interaction: Interaction, wanted = 0) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const { account } = interaction
    const { side, whose } = yield* ownChats(interaction)
    const page = yield* pageOf(wanted, (asked) => conversations.list(whose, account.id, asked))
    return show(interaction, listScreen(textsOf(interaction), account.locale, { ...page, side }), {
      at: areaTap("conversations", "list", { page: page.page }),
    })
  })
