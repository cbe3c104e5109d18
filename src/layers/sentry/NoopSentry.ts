import { Effect, Layer } from "effect"
import { DefectReporter } from "../../services/DefectReporter.ts"

/** Without SENTRY_DSN nobody is told; the log and the dead letter remain. */
export const NoopSentry = Layer.succeed(DefectReporter, { report: () => Effect.void })
