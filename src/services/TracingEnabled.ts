import { Context } from "effect"

/** Whether a tracer is installed: spans are opened only then, since one costs about 10 µs even when nobody listens. */
export class TracingEnabled extends Context.Reference<TracingEnabled>()("TracingEnabled", {
  defaultValue: () => false,
}) {}
