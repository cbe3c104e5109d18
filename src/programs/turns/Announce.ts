import { Clock, Effect, Option } from "effect"
import type { CallbackAnswer } from "../../domain/Outgoing.ts"
import { sentAtOf } from "../../domain/telegram/ReadUpdate.ts"
import { describeDefect } from "../../domain/defects/Redaction.ts"
import { DefectReporter } from "../../services/DefectReporter.ts"
import { DeliverySchedule } from "../../services/DeliverySchedule.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import { Sessions } from "../../services/Sessions.ts"
import { steadyMillis } from "../../services/SteadyTime.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { logTelegramError } from "../retry/LogTrouble.ts"
import { observeAnswer } from "../delivery/ObserveAnswer.ts"
import type { Handled } from "./Handle.ts"
import { raiseCount } from "./RaiseCounts.ts"
import type { Turn } from "./TakeTurn.ts"

/** Not durable: a callback query that can't be answered now can't be answered later. */
const answer = ({ queryId, text, alert }: CallbackAnswer, receivedAt: number) =>
  Effect.flatMap(TelegramClient, (client) =>
    client.answerCallbackQuery({
      callback_query_id: queryId,
      ...(text === undefined ? {} : { text, show_alert: alert }),
    }),
  ).pipe(
    Effect.zipRight(
      Effect.clockWith((clock) =>
        Effect.sync(() => {
          observeAnswer("callback_query", receivedAt, clock)
        }),
      ),
    ),
    Effect.catchAll((error) => {
      if (error._tag === "TelegramRejected" && error.kind === "query-too-old") return Effect.void
      Metrics.count(Metrics.errors.delivery)
      return logTelegramError(error)
    }),
  )

const reportDefect = ({ defect }: Handled) =>
  defect === undefined
    ? Effect.void
    : Effect.gen(function* () {
        Metrics.count(Metrics.errors.critical_exception)
        yield* Effect.logError("An update's handler died; the update is kept as a dead letter").pipe(
          Effect.annotateLogs(describeDefect(defect.cause)),
        )
        yield* Effect.flatMap(DefectReporter, (reporter) => reporter.report(defect))
      })

const count = (handled: Handled, seconds: number, now: number) => {
  handled.counts.forEach(raiseCount)
  Metrics.observe(handled.press ? Metrics.messages.callback_query : Metrics.messages.incoming_message, 1)
  Metrics.observeProcessing(seconds, now)
  if (handled.deadLetter !== undefined) Metrics.countDeadLetters([handled.deadLetter])
}

/** Record the age of the newest of the turn's updates at the time they were handled. */
const observeLag = (turn: Turn, now: number) => {
  const newest = Math.max(...turn.handled.map(({ item }) => sentAtOf(item.payload) ?? 0))
  if (newest > 0) Metrics.observe(Metrics.updatesLagSeconds, Math.max(0, now / 1000 - newest))
}

/** After the commit: remember presses, answer queries, hand replies to delivery, raise counters. */
export const announce = (turn: Turn) =>
  Effect.gen(function* () {
    const schedule = yield* DeliverySchedule
    const sessions = yield* Sessions
    for (const { item, pressed } of turn.handled)
      if (pressed !== undefined) yield* sessions.remember(item.chatId, pressed)
    for (const { answer: given, item } of turn.handled)
      if (Option.isSome(given)) yield* Effect.fork(answer(given.value, item.receivedAt))
    if (turn.stored.length > 0) yield* schedule.offer(turn.stored)
    const seconds = Number((yield* Clock.currentTimeNanos) - turn.startedAt) / 1e9
    const now = yield* steadyMillis
    observeLag(turn, yield* Clock.currentTimeMillis)
    for (const handled of turn.handled) {
      count(handled, seconds, now)
      if (handled.deadLetter?.reason === "malformed_update") Metrics.count(Metrics.errors.malformed_update)
      yield* reportDefect(handled)
    }
  })
