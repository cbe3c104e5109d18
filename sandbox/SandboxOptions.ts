import type { FloodSetup } from "./flood/FloodLimits.ts"
import { type SandboxClock } from "./time/SandboxClock.ts"
import { systemClock } from "./time/SystemClock.ts"
import type { WebOptions } from "./web/WebOptions.ts"

export interface SandboxOptions {
  readonly host: string
  /** 0 picks a free one. */
  readonly port: number
  readonly clock: SandboxClock
  /** Of all that is random, faults included. */
  readonly seed: number
  /** Milliseconds added to every answer. */
  readonly latency: number
  /** Rates a bot may write at; none when undefined. */
  readonly flood: FloodSetup | undefined
  /** Makes a bot of any token of the right shape instead of answering 401. */
  readonly acceptAnyToken: boolean
  /** Messages remembered in each chat. */
  readonly historyLimit: number
  /** Calls remembered in the log. */
  readonly callLimit: number
  /** Bytes of files remembered. */
  readonly fileLimit: number
  /** Serves the page with the web chat. */
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
