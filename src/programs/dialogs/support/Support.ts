import { Effect, Option } from "effect"
import { html, lines } from "../../../domain/Html.ts"
import { privateChat, type UserId } from "../../../domain/Ids.ts"
import type { Act } from "../../../domain/Incoming.ts"
import type { Outgoing } from "../../../domain/Outgoing.ts"
import type { Outcome } from "../../../domain/Outcome.ts"
import { screen } from "../../../domain/Screen.ts"
import type { Session } from "../../../domain/Session.ts"
import { locales } from "../../../locales/Locales.ts"
import { AppConfig } from "../../../services/AppConfig.ts"
import type { StorageError } from "../../../services/StorageError.ts"
import { Tickets } from "../../../services/Tickets.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Encounter, textsOf } from "../Encounter.ts"
import { menu, wayBack } from "../guest/Screens.ts"
import { outOfDate } from "../OutOfDate.ts"
import { show, under } from "../ShowScreen.ts"
import { begin, hear, type Progress, tap, type Tapped } from "../wizard/Advance.ts"
import { stepScreen, unfinishedScreen } from "../wizard/StepScreen.ts"
import { type SupportAnswers, summary, supportWizard } from "./SupportWizard.ts"

type Answered = Effect.Effect<Outcome, StorageError, AppConfig | Tickets | Transaction>

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
const submit = (encounter: Encounter, answers: SupportAnswers, session: Session): Answered =>
  Effect.gen(function* () {
    const { account, now } = encounter
    const { adminIds } = yield* AppConfig
    const tickets = yield* Tickets
    const transaction = yield* Transaction
    const { text, photo } = answers.message
    const number = yield* transaction.run(
      tickets.open({ author: account.id, topic: answers.topic, text, photo }, now),
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

const answer = (encounter: Encounter, progress: Progress<SupportAnswers>): Answered => {
  const { locale } = encounter.account
  const t = textsOf(encounter)
  switch (progress._tag) {
    case "Asking": {
      const { draft, problem, session } = progress
      return Effect.succeed(show(encounter, stepScreen(supportWizard, draft, problem, locale), { session }))
    }
    case "Unfinished":
      return Effect.succeed(
        show(encounter, unfinishedScreen(supportWizard, locale), { session: progress.session }),
      )
    case "Cancelled": {
      const cancelled = under(html`${t.common.cancelled}`, menu(t, encounter.account))
      return Effect.succeed(show(encounter, cancelled, { session: progress.session }))
    }
    case "OutOfDate":
      return Effect.succeed(outOfDate(encounter))
    case "Finished":
      return submit(encounter, progress.answers, progress.session)
  }
}

export const openSupport = (encounter: Encounter): Answered =>
  answer(encounter, begin(supportWizard, encounter.session, encounter.now))

export const tapSupport = (encounter: Encounter, tapped: Tapped): Answered =>
  answer(encounter, tap(supportWizard, encounter.session, tapped, textsOf(encounter), encounter.now))

export const hearSupport = (encounter: Encounter, act: Act): Answered =>
  answer(encounter, hear(supportWizard, encounter.session, act, textsOf(encounter), encounter.now))
