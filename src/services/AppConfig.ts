import { Context, type Duration, type Option, type Redacted } from "effect"
import type { UserId } from "../domain/Ids.ts"

export interface AppConfigShape {
  readonly telegram: {
    readonly token: Redacted.Redacted
    /** Without a trailing slash, e.g. `https://api.telegram.org`. */
    readonly apiRoot: string
    /** How long the server holds an empty poll, at most 50 s. */
    readonly pollTimeout: Duration.Duration
    /** Messages a second, over all chats. */
    readonly sendRate: number
    /** Calls in flight at once. */
    readonly concurrency: number
  }
  readonly adminIds: ReadonlySet<UserId>
  /** Acts of one person, or of one group, that are handled in ten seconds; 0 for as many as come. */
  readonly personRate: number
  /** The SQLite file's path. */
  readonly database: { readonly filename: string }
  /** What phones and e-mails are sealed with, 32 bytes; none keeps a key in a file beside the database. */
  readonly dataKey: Option.Option<Redacted.Redacted<Uint8Array>>
  readonly http: { readonly host: string; readonly port: number }
  readonly sentry: { readonly dsn: Option.Option<Redacted.Redacted>; readonly environment: string }
  readonly log: {
    readonly level: "debug" | "info" | "warning" | "error" | "none"
    readonly format: "json" | "pretty"
  }
  readonly shutdownGrace: Duration.Duration
}

/** Every setting, read and checked once at start. */
export class AppConfig extends Context.Tag("AppConfig")<AppConfig, AppConfigShape>() {}
