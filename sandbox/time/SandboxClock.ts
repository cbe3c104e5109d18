/** The sandbox's clock. `now` is Unix time in milliseconds; `after` returns its own cancellation. */
export interface SandboxClock {
  readonly now: () => number
  readonly after: (milliseconds: number, run: () => void) => () => void
}

export const unixSeconds = (clock: SandboxClock) => Math.floor(clock.now() / 1000)
