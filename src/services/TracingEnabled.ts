import { Context } from "effect"

/** Whether a tracer is installed. Spans are opened only then, since each costs about 10 µs even without one. */
export class TracingEnabled extends Context.Reference<TracingEnabled>()("TracingEnabled", {
  defaultValue: () => false,
}) {}
