import { Effect, Option } from "effect"
import type { ActArgument } from "../../../domain/buttons/AreaActs.ts"
import type { Account } from "../../../domain/Account.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import { privateChat, UserId } from "../../../domain/Ids.ts"
import type { TicketId } from "../../../domain/market/MarketIds.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { locales } from "../../../locales/Locales.ts"
import { formatDay } from "../../../locales/format/FormatDate.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { Accounts } from "../../../services/Accounts.ts"
import { AccountSuspension } from "../../../services/AccountSuspension.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { isOperator } from "../../access/Operator.ts"
import { asOperator } from "./AsOperator.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { outOfDate } from "../home/OutOfDate.ts"
import { type Changes, show, under } from "../kit/ShowScreen.ts"
import { bannedScreen, liftedScreen } from "../home/Banned.ts"

const act = areaButton("moderation")

type PersonAct = "show" | "askBan" | "ban" | "unban"

/** An account, and the ticket whose card led to it. */
interface Subject {
  readonly account: Account
  readonly from: TicketId | undefined
}

const lastRow = (t: Texts, from: TicketId | undefined) => [
  ...(from === undefined ? [] : [act(t.common.back, "showTicket", { id: from })]),
  ...wayBack(t),
]

const personScreen = (t: Texts, locale: Locale, { account, from }: Subject, mayBan: boolean): Screen => {
  const isBanned = account.standing === "banned"
  const bannedAt = Option.getOrElse(account.standingSince, () => 0)
  return screen(
    lines(
      html`<b><a href="tg://user?id=${account.id}">${t.moderation.person} ${account.id}</a></b>`,
      isBanned ? html`⛔ ${t.moderation.bannedSince(formatDay(locale, bannedAt))}` : undefined,
      html``,
      html`${t.moderation.role(t.roles[account.role])}`,
      html`${t.moderation.since(formatDay(locale, account.createdAt))}`,
      mayBan ? undefined : html`<i>${t.moderation.isAdmin}</i>`,
    ),
    mayBan && !isBanned ? [act(t.moderation.ban, "askBan", { id: account.id, from })] : [],
    isBanned ? [act(t.moderation.unban, "unban", { id: account.id, from }, "success")] : [],
    lastRow(t, from),
  )
}

const confirmScreen = (t: Texts, { account: { id }, from }: Subject): Screen =>
  screen(
    lines(html`⚠️ <b>${t.moderation.banTitle}</b>`, html``, html`${t.moderation.banBody}`),
    [act(t.moderation.keep, "show", { id, from })],
    [act(t.moderation.ban, "ban", { id, from }, "danger")],
    wayBack(t),
  )

const known = (id: UserId) =>
  Effect.gen(function* () {
    const accounts = yield* Accounts
    return Option.fromNullable((yield* accounts.load([id])).get(id))
  })

const showPerson = (
  interaction: Interaction,
  subject: Subject,
  { said, ...changes }: Changes & { readonly said?: string } = {},
) =>
  Effect.map(isOperator(subject.account.id), (theirs) => {
    const its = personScreen(textsOf(interaction), interaction.account.locale, subject, !theirs)
    return show(interaction, said === undefined ? its : under(html`✅ ${said}`, its), changes)
  })

/** The notice of a ban or its end, in the person's language. */
const toThem = ({ id, locale }: Account, isBanned: boolean): Outgoing => {
  const t = locales[locale]
  const { keyboard, text } = isBanned ? bannedScreen(t) : liftedScreen(t)
  return {
    chatId: privateChat(id),
    lane: "notice",
    message: { _tag: "SendText", html: text.value, keyboard, menu: true },
    official: true,
    isBounded: true,
  }
}

const nobody = (interaction: Interaction, problem: string): Outcome =>
  show(interaction, screen(html`⚠️ ${problem}`, wayBack(textsOf(interaction))))

/** Ban or unban a person and hide or restore their content in one transaction. */
const setBanned = (interaction: Interaction, { account, from }: Subject, isBanned: boolean) =>
  Effect.gen(function* () {
    const accounts = yield* Accounts
    const suspension = yield* AccountSuspension
    const transaction = yield* Transaction
    const { now } = interaction
    const standing = isBanned ? "banned" : "active"
    yield* transaction.run(
      Effect.zipRight(
        accounts.setStanding(account.id, standing, now),
        isBanned ? suspension.suspend(account.id, now) : suspension.restore(account.id, now),
      ),
    )
    const t = textsOf(interaction).moderation
    const changed: Account = { ...account, standing, standingSince: Option.some(now) }
    return yield* showPerson(
      interaction,
      { account: changed, from },
      {
        said: isBanned ? t.banned : t.unbanned,
        notices: [toThem(account, isBanned)],
      },
    )
  })

const onPerson = (interaction: Interaction, subject: Subject, name: PersonAct) =>
  Effect.gen(function* () {
    const { standing } = subject.account
    const mayBan = !(yield* isOperator(subject.account.id))
    if (name === "show") return yield* showPerson(interaction, subject)
    if (name === "askBan" && mayBan && standing === "active")
      return show(interaction, confirmScreen(textsOf(interaction), subject))
    if (name === "ban" && mayBan && standing === "active") return yield* setBanned(interaction, subject, true)
    if (name === "unban" && standing === "banned") return yield* setBanned(interaction, subject, false)
    return outOfDate(interaction)
  })

const doTo = (
  interaction: Interaction,
  name: PersonAct,
  { from, id }: ActArgument<"moderation", PersonAct>,
) =>
  Effect.flatMap(
    known(id),
    Option.match({
      onNone: () => Effect.succeed(nobody(interaction, textsOf(interaction).moderation.unknownPerson)),
      onSome: (account) => onPerson(interaction, { account, from }, name),
    }),
  )

/** `/person 123`: an account's details. */
export const lookAt = (interaction: Interaction, payload: string) => {
  const id = /^\d{1,15}$/.test(payload.trim()) ? Number(payload) : 0
  return id === 0
    ? Effect.succeed(nobody(interaction, textsOf(interaction).moderation.usage))
    : doTo(interaction, "show", { id: UserId.make(id) })
}

const actOnPerson = (name: PersonAct) =>
  asOperator((interaction, argument: ActArgument<"moderation", PersonAct>) =>
    doTo(interaction, name, argument),
  )

/** Admins look at people, ban and unban them. */
export const personActs = {
  show: actOnPerson("show"),
  askBan: actOnPerson("askBan"),
  ban: actOnPerson("ban"),
  unban: actOnPerson("unban"),
}
