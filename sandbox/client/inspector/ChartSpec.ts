import { type Labels, rate, type Scrape, total } from "./Rates.ts"

export type Tone = "accent" | "success" | "danger" | "muted" | "text"

export interface LineSpec {
  readonly label: string
  readonly tone: Tone
  /** Drawn only if it was above 0 within the chart's time span. */
  readonly onlyWhenUsed?: boolean
  /** NaN if unknown. */
  readonly read: (before: Scrape | undefined, now: Scrape) => number
}

export interface ChartSpec {
  readonly title: string
  readonly unit: string
  readonly lines: ReadonlyArray<LineSpec>
}

const rateOf =
  (name: string, labels?: Labels, factor = 1) =>
  (before: Scrape | undefined, now: Scrape) =>
    rate(before, now, name, labels) * factor

const totalOf =
  (name: string, labels?: Labels, factor = 1) =>
  (_: Scrape | undefined, now: Scrape) =>
    total(now, name, labels) * factor

const single = (title: string, unit: string, read: LineSpec["read"], tone: Tone = "accent"): ChartSpec => ({
  title,
  unit,
  lines: [{ label: title, tone, read }],
})

const quantile = (label: string, quantile: string, tone: Tone): LineSpec => ({
  label,
  tone,
  read: totalOf("bot_processing_seconds", { quantile }, 1000),
})

const lane = (lane: string, tone: Tone): LineSpec => ({
  label: `outbox ${lane}`,
  tone,
  onlyWhenUsed: lane !== "reply",
  read: totalOf("bot_outbox_pending", { lane }),
})

const outcome = (name: string, tone: Tone): LineSpec => ({
  label: name.replaceAll("_", " "),
  tone,
  onlyWhenUsed: name !== "ok",
  read: rateOf("telegram_api_requests_total", { outcome: name }),
})

export const charts: ReadonlyArray<ChartSpec> = [
  single("Updates handled", "/s", rateOf("bot_messages_total")),
  single("Errors", "/s", rateOf("bot_errors_total"), "danger"),
  {
    title: "Processing time",
    unit: "ms",
    lines: [
      quantile("p50", "0.5", "accent"),
      quantile("p90", "0.9", "success"),
      quantile("p99", "0.99", "danger"),
    ],
  },
  {
    title: "Pending",
    unit: "",
    lines: [
      { label: "inbox", tone: "accent", read: totalOf("bot_inbox_pending") },
      lane("reply", "success"),
      lane("notice", "text"),
      lane("broadcast", "muted"),
    ],
  },
  {
    title: "Telegram API calls",
    unit: "/s",
    lines: [
      outcome("ok", "accent"),
      outcome("rate_limited", "text"),
      outcome("unavailable", "danger"),
      outcome("malformed", "danger"),
      outcome("rejected", "danger"),
      outcome("forbidden", "muted"),
      outcome("conflict", "danger"),
      outcome("unauthorized", "danger"),
    ],
  },
  single("Event loop lag", "ms", totalOf("nodejs_eventloop_lag_seconds", {}, 1000)),
  single("CPU", "%", rateOf("process_cpu_seconds_total", {}, 100)),
  single("Memory (RSS)", "MB", totalOf("process_resident_memory_bytes", {}, 1e-6)),
]
