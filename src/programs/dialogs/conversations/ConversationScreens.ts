import { Option } from "effect"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import { oneLine } from "../../../domain/text/OneLine.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Locale } from "../../../domain/Locale.ts"
import {
  type ChatMessage,
  type Conversation,
  isHeldBack,
  obstacle,
  type Side,
} from "../../../domain/market/Conversation.ts"
import { button, screen, type Screen } from "../../../domain/Screen.ts"
import { formatMoment } from "../../../locales/format/FormatMoment.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import { wayBack } from "../kit/WayBack.ts"
import type { Party } from "../../access/ConversationParty.ts"
import type { Opening } from "./Openings.ts"
import { nameOf, otherName, topicOf, wordsFor } from "../present/ConversationNames.ts"
import { anotherTime, interviewAnswers, textIn } from "../present/QuickAnswers.ts"

const act = areaButton("conversations")

export interface ChatView extends Party {
  /** The last messages, oldest first. */
  readonly history: ReadonlyArray<ChatMessage>
  /** What was written before it, as long as the whole history is shown. */
  readonly openings: ReadonlyArray<Opening>
  /** Whether this person has an invitation to answer. */
  readonly isAsked: boolean
  /** Whether this side has agreed to share its contacts, and whether the other side has. */
  readonly shared: boolean
  readonly theyShared: boolean
  /** Whether the other side's contacts are shared with this person now. */
  readonly hasContacts: boolean
}

/** Messages shown of a conversation. */
export const historyLength = 10

/** UTF-16 units of one message, so that all of them fit on the screen. */
const longest = 240

/**
 * UTF-16 units of a long message that are masked; the last `edge` units are dropped, since they may cut a contact in
 * half.
 */
const looked = 2 * longest
const edge = 64

/** Files that can be opened from here. */
const filesShown = 3

/** The last row of screens below a conversation. */
export const toChat = (t: Texts, { id }: Conversation) => [act(t.common.back, "show", { id }), ...wayBack(t)]

/** The other side's name and the subject: the top of every screen of a conversation. */
export const headOf = (t: Texts, party: Party): ReadonlyArray<Html> => {
  const topic = topicOf(party.conversation)
  return [html`💬 <b>${otherName(t, party)}</b>`, ...(topic === "" ? [] : [html`${topic}`])]
}

const stateOf = (t: Texts, { by, conversation }: Party): string | undefined => {
  const hindered = obstacle(conversation, by.side)
  return hindered === undefined ? undefined : t.conversations.states[hindered]
}

const writer = (t: Texts, { by, conversation }: Party, { author, side }: ChatMessage): string => {
  if (side !== by.side) return nameOf(t, conversation, side)
  return author === by.person ? t.conversations.you : t.conversations.colleague
}

const shownOf = (
  { by: { side }, conversation, hasContacts }: ChatView,
  said: Pick<ChatMessage, "at" | "side" | "text">,
): string => {
  const beginning = { ...said, text: said.text.slice(0, looked) }
  const words = oneLine(wordsFor(conversation, { side, hasContacts }, beginning))
  const isWhole = said.text.length <= looked
  return truncate(isWhole ? words : truncate(words, Math.max(1, words.length - edge)), longest)
}

const messageLine = (t: Texts, locale: Locale, view: ChatView, message: ChatMessage): Html => {
  const file = Option.isNone(message.file) ? "" : `[${t.conversations.kinds[message.kind]}] `
  const who = html`<b>${writer(t, view, message)}</b> · ${formatMoment(locale, message.at)}`
  const words = file + shownOf(view, { ...message, text: textIn(t, message) })
  return lines(who, words === "" ? undefined : quote(words))
}

/** What was written before the conversation began: masked as its first message would be. */
const openingLine = (t: Texts, view: ChatView, { kind, side, text }: Opening): Html => {
  const label = kind === "letter" ? t.applications.letter : t.conversations.invitation
  const who =
    side === view.by.side && side === "seeker" ? t.conversations.you : nameOf(t, view.conversation, side)
  return lines(html`<b>${who}</b> · ${label}`, quote(shownOf(view, { at: 0, side, text })))
}

/** Answers to an invitation in one tap. */
const answerRows = (t: Texts, { conversation: { application, invitation }, isAsked }: ChatView) => {
  if (!isAsked) return []
  if (Option.isSome(application))
    return inPairs(interviewAnswers(t, application.value).map(([label, tap]) => button(label, tap)))
  if (Option.isNone(invitation)) return []
  const id = invitation.value
  const settle = areaButton("invitations")
  return [
    [settle(`✅ ${t.candidateSearch.accept}`, "accept", { id }, "success")],
    [settle(t.candidateSearch.decline, "decline", { id })],
    [button(...anotherTime(t, id))],
  ]
}

const fileRows = (t: Texts, locale: Locale, { by, conversation, history }: ChatView) =>
  history
    .filter((message) => Option.isSome(message.file) && !isHeldBack(conversation, by.side, message))
    .slice(-filesShown)
    .map(({ at, id, kind }) => [
      act(t.conversations.show(t.conversations.kinds[kind], formatMoment(locale, at)), "sendFile", {
        id: conversation.id,
        message: id,
      }),
    ])

const shareButton = (t: Texts, { conversation, hasContacts, shared, theyShared }: ChatView) => {
  if (Option.isSome(conversation.revealedAt))
    return hasContacts ? [act(`👤 ${t.conversations.contacts}`, "showContacts", { id: conversation.id })] : []
  return shared
    ? [act(t.conversations.unshare, "unshare", { id: conversation.id })]
    : [act(t.conversations.share, "askShare", { id: conversation.id }, theyShared ? "success" : undefined)]
}

/** How far the sharing of contacts has come, once it has begun. */
const sharing = (t: Texts, view: ChatView): Html | undefined => {
  if (Option.isSome(view.conversation.revealedAt)) return html`✅ ${t.conversations.revealed}`
  if (view.theyShared) return html`${t.conversations.offers(otherName(t, view))}`
  return view.shared ? html`⏳ ${t.conversations.waiting(otherName(t, view))}` : undefined
}

const mainRow = (t: Texts, view: ChatView): ReadonlyArray<InlineButton> => {
  switch (obstacle(view.conversation, view.by.side)) {
    case undefined:
      return shareButton(t, view)
    case "blocking":
      return [act(t.conversations.unblock, "unblock", { id: view.conversation.id })]
    case "blocked":
    case "closed":
      return []
  }
}

const rowsOf = (t: Texts, view: ChatView) => [
  ...answerRows(t, view),
  mainRow(t, view),
  [act(t.conversations.more, "more", { id: view.conversation.id })],
  [act(t.common.back, "list"), ...wayBack(t)],
]

/** An open conversation: the last messages, and a hint that a new message is sent to the other side. */
export const chatScreen = (t: Texts, locale: Locale, view: ChatView): Screen => {
  const state = stateOf(t, view)
  const said = [
    ...view.openings.map((opening) => openingLine(t, view, opening)),
    ...view.history.map((message) => messageLine(t, locale, view, message)),
  ]
  return screen(
    lines(
      ...headOf(t, view),
      state === undefined ? undefined : html`⛔ ${state}`,
      ...said.flatMap((line) => [html``, line]),
      ...(said.length === 0 && state === undefined ? [html``, html`${t.conversations.nothingYet}`] : []),
      ...(state === undefined
        ? [html``, sharing(t, view), html`<i>${t.conversations.hint(otherName(t, view))}</i>`]
        : []),
    ),
    ...fileRows(t, locale, view),
    ...rowsOf(t, view),
  )
}

/** A conversation without its history, under a line: what to know of a message, or to whom the next one goes. */
export const briefScreen = (t: Texts, view: ChatView, line: Html, ...notes: ReadonlyArray<string>): Screen =>
  screen(
    lines(line, ...headOf(t, view).slice(1), sharing(t, view), ...notes.map((note) => html`<i>${note}</i>`)),
    ...rowsOf(t, view),
  )

/** Further acts on a conversation. */
export const moreScreen = (t: Texts, party: Party): Screen => {
  const { id, blockedBy, closedAt } = party.conversation
  const isOpen = Option.isNone(closedAt)
  const side: Side = party.by.side
  return screen(
    lines(...headOf(t, party), html``, html`${t.conversations.moreHint}`),
    [act(t.conversations.report, "report", { id })],
    isOpen
      ? [
          blockedBy[side]
            ? act(t.conversations.unblock, "unblock", { id })
            : act(t.conversations.block, "askBlock", { id }),
        ]
      : [],
    isOpen ? [act(t.conversations.close, "askClose", { id })] : [],
    toChat(t, party.conversation),
  )
}

/** A confirmation screen with the safe choice first. */
export const confirmEndScreen = (t: Texts, party: Party, name: "block" | "close"): Screen => {
  const { body, title, yes } = t.conversations.confirm[name]
  const { id } = party.conversation
  return screen(
    lines(...headOf(t, party), html``, html`⚠️ <b>${title}</b>`, html`${body}`),
    [act(t.conversations.keep, "show", { id })],
    [act(yes, name, { id }, "danger")],
    toChat(t, party.conversation),
  )
}
