import type { FloodSetup } from "./flood/FloodLimits.ts"
import { type SandboxClock } from "./time/SandboxClock.ts"
import { systemClock } from "./time/SystemClock.ts"
import type { WebOptions } from "./web/WebOptions.ts"

export interface SandboxOptions {
  readonly host: string
  /** 0 picks a free one. */
  readonly port: number
  readonly clock: SandboxClock
  /** Seed of everything random, faults included. */
  readonly seed: number
  /** Milliseconds added to every answer. */
  readonly latency: number
  /** Limits on the rate at which a bot may write; none if undefined. */
  readonly flood: FloodSetup | undefined
  /** Create a bot for any token of the right shape instead of answering 401. */
  readonly acceptAnyToken: boolean
  /** Messages kept per chat. */
  readonly historyLimit: number
  /** Calls kept in the log. */
  readonly callLimit: number
  /** Bytes of files kept. */
  readonly fileLimit: number
  /** Options of the page with the web chat; without them it is not served. */
  readonly web?: WebOptions
}

export const defaultOptions: SandboxOptions = {
  host: "127.0.0.1",
  port: 0,
  clock: systemClock,
  seed: 1,
  latency: 0,
  flood: undefined,
  acceptAnyToken: false,
  historyLimit: 10_000,
  callLimit: 20_000,
  fileLimit: 256 * 1024 * 1024,
}
