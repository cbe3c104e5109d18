/** Before the call was performed, or after: the caller cannot tell which. */
type When = "before" | "after"

/** Something that goes wrong with a call. */
export type Fault =
  /** 429, and again until `retryAfter` seconds are over: for the chat, the method, or all of the bot's calls. */
  | { readonly kind: "rateLimit"; readonly retryAfter: number; readonly scope?: "chat" | "method" | "bot" }
  /** An error in the usual envelope; the call is not performed. */
  | { readonly kind: "error"; readonly code: number; readonly description: string }
  /** The page of a proxy in front of the server, 502 unless said otherwise. */
  | { readonly kind: "html"; readonly status?: number }
  /** The connection is reset. */
  | { readonly kind: "reset"; readonly when: When }
  /** No answer ever; the connection stays. */
  | { readonly kind: "hang"; readonly when: When }
  /** As if the server's host had vanished: the connection stays, and nothing is read from it any more. */
  | { readonly kind: "halfOpen" }
  /** The call is performed and half of the answer's JSON is sent. */
  | { readonly kind: "truncate" }
  /** All goes well, only `milliseconds` later. */
  | { readonly kind: "delay"; readonly milliseconds: number }

/** When a fault strikes: at every call it fits unless `probability` or `times` say otherwise. */
export interface FaultRule {
  readonly fault: Fault
  /** In whatever case; any when missing. */
  readonly method?: string
  readonly chatId?: number
  /** The bot's id. */
  readonly bot?: number
  /** From 0 to 1. */
  readonly probability?: number
  /** Strikes this often and is gone. */
  readonly times?: number
}
