import { Cause, Data, Effect, Either, Option } from "effect"
import { type Account, newAccount } from "../../domain/Account.ts"
import type { Count } from "../../domain/Count.ts"
import type { Incoming } from "../../domain/Incoming.ts"
import { fromLanguageTag } from "../../domain/Locale.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { CallbackAnswer, Outgoing } from "../../domain/Outgoing.ts"
import type { MalformedUpdate } from "../../domain/telegram/ReadUpdate.ts"
import type { Pressed } from "../../domain/Pressed.ts"
import { emptySession, type Session } from "../../domain/Session.ts"
import type { DeadLetter, DeadLetterReason } from "../../services/DeadLetters.ts"
import type { Defect } from "../../services/DefectReporter.ts"
import type { InboxItem } from "../../services/Inbox.ts"
import type { StoredSession } from "../../services/Sessions.ts"
import type { Transaction } from "../../services/Transaction.ts"
import { locales } from "../../locales/Locales.ts"
import { apologise, apologiseUnread, converse } from "../dialogs/Converse.ts"
import type { Interaction } from "../dialogs/kit/Interaction.ts"
import { limitNotices } from "./LimitNotices.ts"
import { actTag, stepTag } from "../dialogs/DefectTags.ts"

/** An update of a turn, decoded or not. */
export interface Reading {
  readonly item: InboxItem
  readonly incoming: Either.Either<Incoming, MalformedUpdate>
}

/** The result of handling one update: everything to write, send and count. */
export interface Handled {
  readonly item: InboxItem
  readonly account: Account | undefined
  readonly session: Session | undefined
  readonly outgoing: ReadonlyArray<Outgoing>
  readonly answer: Option.Option<CallbackAnswer>
  readonly deadLetter: DeadLetter | undefined
  readonly defect: Defect | undefined
  readonly press: boolean
  /** Added to the counters once the turn is committed. */
  readonly counts: ReadonlyArray<Count>
  /** The new last-pressed button of the chat; absent to keep the old one. */
  readonly pressed?: Option.Option<Pressed>
}

const hour = 3_600_000

/** The known account, or a new one. `seenAt` is rounded to the hour, so that a busy person costs no write. */
const interactionOf = (
  incoming: Incoming,
  known: Account | undefined,
  stored: StoredSession | undefined,
  now: number,
) => {
  const account = known ?? newAccount(incoming.person, now)
  const seen = now - account.seenAt < hour ? account : { ...account, seenAt: now }
  const interaction: Interaction = {
    incoming,
    account: seen,
    session: stored?.session ?? emptySession,
    menu: stored?.menu ?? Option.none(),
    pressed: stored?.pressed ?? Option.none(),
    now,
  }
  return interaction
}

const deadLetter = (item: InboxItem, reason: DeadLetterReason, detail: string): DeadLetter => ({
  origin: "update",
  updateId: item.updateId,
  chatId: item.chatId,
  payload: item.json,
  reason,
  detail,
})

const unread = (item: InboxItem, malformed: MalformedUpdate, known: Account | undefined): Handled => ({
  item,
  account: undefined,
  session: undefined,
  // A kind of update never asked for needs no answer. Only private chats have positive ids.
  outgoing:
    malformed.kind === "malformed" && item.chatId > 0
      ? apologiseUnread(item.chatId, known?.locale ?? fromLanguageTag(undefined))
      : [],
  answer: Option.none(),
  deadLetter: deadLetter(item, "malformed_update", malformed.kind),
  defect: undefined,
  press: false,
  counts: [],
})

const settled = (
  item: InboxItem,
  interaction: Interaction,
  outcome: Outcome,
  known: Account | undefined,
): Handled => ({
  item,
  // Groups have no accounts.
  account:
    outcome.account === known || interaction.incoming.chatKind === "group" ? undefined : outcome.account,
  session: outcome.session === interaction.session ? undefined : outcome.session,
  outgoing: outcome.outgoing,
  answer: outcome.answer,
  deadLetter: undefined,
  defect: undefined,
  press: interaction.incoming.act._tag === "Press",
  counts: outcome.counts,
  ...(outcome.pressed !== undefined && { pressed: outcome.pressed }),
})

const defective = (
  item: InboxItem,
  interaction: Interaction,
  cause: Cause.Cause<unknown>,
  known: Account | undefined,
) => {
  const { incoming, account, session } = interaction
  const handled: Handled = {
    ...settled(item, interaction, apologise(interaction), known),
    deadLetter: deadLetter(item, "defect", Cause.pretty(cause)),
    defect: {
      cause,
      updateKind: actTag(incoming.act),
      role: account.role,
      step: stepTag(session),
      userId: account.id,
    },
  }
  return handled
}

/** The result for an update whose effects the database permanently refuses: account and session stay unchanged. */
export const unstorable = ({ incoming, item }: Reading, cause: Cause.Cause<unknown>): Handled => {
  const read = Either.getOrUndefined(incoming)
  const act = read?.act
  const isHeard = item.chatId > 0 && act?._tag !== "Silent" && act?._tag !== "Reachability"
  const locale = fromLanguageTag(Option.getOrUndefined(read?.person.languageCode ?? Option.none()))
  const { apology } = locales[locale].common
  const isPress = act?._tag === "Press"
  return {
    item,
    account: undefined,
    session: undefined,
    outgoing: isHeard
      ? [{ chatId: item.chatId, lane: "reply", message: { _tag: "SendText", html: apology, menu: false } }]
      : [],
    answer: isPress ? Option.some({ queryId: act.queryId, text: apology, alert: true }) : Option.none(),
    deadLetter: deadLetter(item, "defect", Cause.pretty(cause)),
    defect: {
      cause,
      updateKind: act === undefined ? "unread" : actTag(act),
      role: "unknown",
      step: "unknown",
      userId: read?.person.id,
    },
    press: isPress,
    counts: [],
  }
}

/** Two processes were killed while they handled the update. */
class NeverSettled extends Data.TaggedError("NeverSettled") {}

/** The result for an update that is never retried. A button it pressed has become outdated and gets no answer. */
export const neverSettled = (reading: Reading): Handled => ({
  ...unstorable(reading, Cause.die(new NeverSettled())),
  answer: Option.none(),
  deadLetter: deadLetter(reading.item, "never_settled", ""),
})

/** What a handler runs inside: a savepoint of its own, or nothing. */
export type Within = Transaction["Type"]["run"]

/** Handle one update. The only boundary for defects: a handler that dies loses its update, not its lane. */
export const handle = (
  { item, incoming }: Reading,
  known: Account | undefined,
  stored: StoredSession | undefined,
  now: number,
  within: Within,
) => {
  if (Either.isLeft(incoming)) return Effect.succeed(unread(item, incoming.left, known))
  const interaction = interactionOf(incoming.right, known, stored, now)
  const answering = Effect.flatMap(converse(interaction), (outcome) => limitNotices(outcome, now))
  return within(answering).pipe(
    Effect.map((outcome) => settled(item, interaction, outcome, known)),
    Effect.catchAllCause((cause) =>
      Cause.isDie(cause)
        ? Effect.succeed(defective(item, interaction, cause, known))
        : Effect.failCause(cause),
    ),
  )
}
