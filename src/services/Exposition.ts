import { Context, type Effect } from "effect"

/** The metrics in Prometheus' text format 0.0.4. */
export class Exposition extends Context.Tag("Exposition")<
  Exposition,
  {
    readonly render: Effect.Effect<string>
    /** Compress with gzip, off the event loop. */
    readonly compress: (text: string) => Effect.Effect<Uint8Array>
  }
>() {}
