/** Before or after the call was performed: the caller can't tell which. */
type When = "before" | "after"

/** Something that goes wrong with a call. */
export type Fault =
  /** 429, and again until `retryAfter` seconds have passed: for the chat, the method, or all of the bot's calls. */
  | { readonly kind: "rateLimit"; readonly retryAfter: number; readonly scope?: "chat" | "method" | "bot" }
  /** An error in the usual envelope; the call is not performed. */
  | { readonly kind: "error"; readonly code: number; readonly description: string }
  /** A page from a proxy in front of the server, 502 by default. */
  | { readonly kind: "html"; readonly status?: number }
  /** The connection is reset. */
  | { readonly kind: "reset"; readonly when: When }
  /** No answer ever; the connection stays open. */
  | { readonly kind: "hang"; readonly when: When }
  /** As if the server's host had vanished: the connection stays open, and nothing more is read from it. */
  | { readonly kind: "halfOpen" }
  /** The call is performed and half of the answer's JSON is sent. */
  | { readonly kind: "truncate" }
  /** The call succeeds, `milliseconds` later. */
  | { readonly kind: "delay"; readonly milliseconds: number }

/** When a fault strikes: at every matching call unless `probability` or `times` say otherwise. */
export interface FaultRule {
  readonly fault: Fault
  /** In any case; any method if missing. */
  readonly method?: string
  readonly chatId?: number
  /** The bot's id. */
  readonly bot?: number
  /** From 0 to 1. */
  readonly probability?: number
  /** Removed after striking this many times. */
  readonly times?: number
}
