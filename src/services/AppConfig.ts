import { Context, type Duration, type Option, type Redacted } from "effect"
import type { UserId } from "../domain/Ids.ts"

export interface AppConfigShape {
  readonly telegram: {
    readonly token: Redacted.Redacted
    /** Without a trailing slash, e.g. `https://api.telegram.org`. */
    readonly apiRoot: string
    /** How long the server holds an empty poll, at most 50 s. */
    readonly pollTimeout: Duration.Duration
    /** Messages per second, over all chats. */
    readonly sendRate: number
    /** Concurrent calls. */
    readonly concurrency: number
  }
  readonly adminIds: ReadonlySet<UserId>
  /** Actions handled per person, or per group, in ten seconds; 0 for no limit. */
  readonly personRate: number
  /** The path of the SQLite file. */
  readonly database: { readonly filename: string }
  /** The 32-byte encryption key of personal data; none to keep a key in a file beside the database. */
  readonly dataKey: Option.Option<Redacted.Redacted<Uint8Array>>
  readonly http: { readonly host: string; readonly port: number }
  readonly sentry: { readonly dsn: Option.Option<Redacted.Redacted>; readonly environment: string }
  readonly log: {
    readonly level: "debug" | "info" | "warning" | "error" | "none"
    readonly format: "json" | "pretty"
  }
  readonly shutdownGrace: Duration.Duration
}

/** All settings, read and validated once at start. */
export class AppConfig extends Context.Tag("AppConfig")<AppConfig, AppConfigShape>() {}
