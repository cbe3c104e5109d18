import { createHmac } from "node:crypto"
import type { Event, StackFrame as SentryFrame } from "@sentry/node"
import { scrub, traceDefect, withheld } from "../../domain/defects/Redaction.ts"
import { spanTrail } from "../../domain/defects/SpanTrail.ts"
import type { StackFrame } from "../../domain/defects/StackFrame.ts"
import type { Defect } from "../../services/DefectReporter.ts"

const toSentryFrame = ({ function: name, file, line, column }: StackFrame): SentryFrame => ({
  function: name,
  filename: file,
  lineno: line,
  colno: column,
  in_app: !file.startsWith("node"),
})

/** A pseudonym that tells users apart. Without the key it can be neither reversed nor guessed by trying ids. */
export const hashUser = (userId: number, key: string): string =>
  createHmac("sha256", key).update(`telegram-user:${userId}`).digest("hex").slice(0, 16)

/**
 * A defect as a Sentry event. Built only from data known to be safe, never from the error itself, whose message may
 * quote what people wrote. `leftOut` counts the earlier defects dropped because of a flood.
 */
export const sentryEvent = (defect: Defect, key: string, leftOut: number): Event => {
  const { errorType, frames } = traceDefect(defect.cause)
  const spans = spanTrail(defect.cause)
  // Sentry expects the innermost frame last.
  const stacktrace = { frames: frames.map(toSentryFrame).reverse() }
  return {
    level: "error",
    exception: {
      values: [
        {
          type: errorType,
          value: withheld,
          mechanism: { type: "update_boundary", handled: true },
          ...(frames.length > 0 && { stacktrace }),
        },
      ],
    },
    tags: { update_kind: defect.updateKind, role: defect.role, step: defect.step, error_type: errorType },
    ...(defect.userId !== undefined && { user: { id: hashUser(defect.userId, key) } }),
    ...(spans.length > 0 && { contexts: { effect: { spans: spans.join(" > ") } } }),
    ...(leftOut > 0 && { extra: { defects_left_out: leftOut } }),
  }
}

/**
 * The second safeguard: remove tokens that got into an event by mistake, and the SDK's own metadata, which would put
 * the DSN's key into the envelope.
 */
export const scrubEvent = <E extends Event>(event: E) =>
  JSON.parse(scrub(JSON.stringify({ ...event, sdkProcessingMetadata: undefined }))) as E
