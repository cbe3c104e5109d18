import type { SandboxClock } from "./SandboxClock.ts"

/** Real time, whatever clock the test uses: a bot on the other side of a socket knows no TestClock. */
export const systemClock: SandboxClock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  },
}
