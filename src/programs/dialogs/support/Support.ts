import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/Html.ts"
import { privateChat, type UserId } from "../../../domain/Ids.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import { screen } from "../../../domain/Screen.ts"
import { locales } from "../../../locales/Locales.ts"
import { AppConfig } from "../../../services/AppConfig.ts"
import { Tickets } from "../../../services/Tickets.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../Encounter.ts"
import { wayBack } from "../guest/Screens.ts"
import { show } from "../ShowScreen.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import { type SupportAnswers, summary, supportWizard } from "./SupportWizard.ts"

/** Operators read in the market's lingua franca; their own language is not looked up for a notice. */
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

/** Stores the ticket, tells its number and the operators. */
const submit = (encounter: Encounter, { answers, session }: Finish<SupportAnswers>) =>
  Effect.gen(function* () {
    const { account, now } = encounter
    const { adminIds } = yield* AppConfig
    const tickets = yield* Tickets
    const transaction = yield* Transaction
    const { text, photo } = answers.message
    const number = yield* transaction.run(
      tickets.open({ author: account.id, topic: answers.topic, subject: answers.subject, text, photo }, now),
    )
    const t = textsOf(encounter)
    const done = lines(
      html`✅ <b>${t.support.sent(`${number}`)}</b>`,
      html``,
      html`<i>${t.support.sentHint}</i>`,
    )
    const notices = [...adminIds].map((admin) => notice(admin, number, answers))
    return show(encounter, screen(done, wayBack(t)), { session, notices })
  })

export const support = makeDialog(supportWizard, submit)
