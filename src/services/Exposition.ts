import { Context, type Effect } from "effect"

/** The metrics as Prometheus reads them: text format 0.0.4. */
export class Exposition extends Context.Tag("Exposition")<
  Exposition,
  {
    readonly render: Effect.Effect<string>
    /** With gzip, apart from the event loop. */
    readonly compress: (text: string) => Effect.Effect<Uint8Array>
  }
>() {}
