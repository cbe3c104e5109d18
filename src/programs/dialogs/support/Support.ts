import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/text/Html.ts"
import { privateChat, type UserId } from "../../../domain/Ids.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { screen } from "../../../domain/Screen.ts"
import { locales } from "../../../locales/Locales.ts"
import { AppConfig } from "../../../services/AppConfig.ts"
import { Caps } from "../../../services/Caps.ts"
import { Tickets } from "../../../services/Tickets.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { wayBack } from "../kit/WayBack.ts"
import { orRefuse } from "../home/OverCap.ts"
import { show } from "../kit/ShowScreen.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import type { Answers } from "../wizard/Wizard.ts"
import { type SupportAnswers, summary, supportWizard } from "./SupportWizard.ts"
import { openWizard, openWizardWith } from "../wizard/OpenWizard.ts"

/** The notice to an operator, in the market's lingua franca: the operator's own language isn't looked up. */
const notice = (admin: UserId, number: number, { message, ...answers }: SupportAnswers): Outgoing => {
  const t = locales.ru
  const text = lines(
    html`🛟 <b>${t.support.notice(`${number}`)}</b>`,
    summary(t, { ...answers, message }),
  ).value
  return {
    chatId: privateChat(admin),
    lane: "notice",
    message: Option.match(message.photo, {
      onNone: () => ({ _tag: "SendText", html: text, menu: false }),
      onSome: (photo) => ({ _tag: "SendPhoto", photo, html: text, menu: false }),
    }),
  }
}

/** Tickets from before a ban don't count, so that a banned person can always appeal. */
const roomFor = ({ account: { id, standing, standingSince }, now }: Interaction) =>
  Effect.flatMap(Caps, (caps) =>
    caps.room(
      "openTickets",
      [id],
      now,
      standing === "active" ? undefined : Option.getOrUndefined(standingSince),
    ),
  )

/** Store the ticket, show its number and notify the operators. */
const submit = (interaction: Interaction, { answers, session }: Finish<SupportAnswers>) =>
  Effect.gen(function* () {
    const { account, now } = interaction
    const { adminIds } = yield* AppConfig
    const tickets = yield* Tickets
    const transaction = yield* Transaction
    const { text, photo } = answers.message
    const caps = yield* Caps
    const opening = Effect.gen(function* () {
      yield* roomFor(interaction)
      yield* caps.spend("tickets", [account.id], now)
      const { subject, topic } = answers
      return yield* tickets.open({ author: account.id, topic, subject, text, photo }, now)
    })
    const number = yield* transaction.run(opening)
    const t = textsOf(interaction)
    const done = lines(
      html`✅ <b>${t.support.sent(`${number}`)}</b>`,
      html``,
      html`<i>${t.support.sentHint}</i>`,
    )
    const notices = [...adminIds].map((admin) => notice(admin, number, answers))
    return show(interaction, screen(done, wayBack(t)), { session, notices })
  }).pipe(orRefuse(interaction))

const dialog = makeDialog(supportWizard, submit)

const ifRoom = (interaction: Interaction, ask: () => Outcome) =>
  Effect.gen(function* () {
    yield* roomFor(interaction)
    yield* (yield* Caps).check("tickets", [interaction.account.id], interaction.now)
    return ask()
  }).pipe(orRefuse(interaction))

/** The support dialog, limited by a cap on open tickets. */
export const support = {
  ...dialog,
  open: (interaction: Interaction) => ifRoom(interaction, () => openWizard(supportWizard, interaction)),
  openWith: (interaction: Interaction, known: Answers) =>
    ifRoom(interaction, () => openWizardWith(supportWizard, interaction, known)),
}
