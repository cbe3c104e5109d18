import { Effect, Layer } from "effect"
import { DefectReporter } from "../../services/DefectReporter.ts"

/** A reporter that does nothing, for use without SENTRY_DSN; the log and the dead letter remain. */
export const NoopSentry = Layer.succeed(DefectReporter, { report: () => Effect.void })
