import { Metric, MetricBoundaries } from "effect"

/** Placeholder line: families are declared below. */
export const messages = {
  incoming_message: Metric.counter("bot_messages_total", {
    description: "Updates handled, one per update, whatever its outcome",
    incremental: true,
  }).pipe(Metric.tagged("type", "incoming_message")),
  callback_query: Metric.counter("bot_messages_total", {
    description: "Updates handled, one per update, whatever its outcome",
    incremental: true,
  }).pipe(Metric.tagged("type", "callback_query")),
}
export const boundaries = MetricBoundaries.fromIterable([0.01])
