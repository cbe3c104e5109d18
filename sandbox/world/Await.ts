import { Data, Effect } from "effect"
import type { SandboxClock } from "../time/SandboxClock.ts"

/** Nothing that was waited for arrived in time; `seen` says what arrived instead. */
export class AwaitTimeout extends Data.TaggedError("AwaitTimeout")<{
  readonly waitedFor: string
  readonly milliseconds: number
  readonly seen: ReadonlyArray<string>
}> {
  override get message() {
    const seen = this.seen.length === 0 ? "nothing" : this.seen.join(" | ")
    return `no ${this.waitedFor} within ${this.milliseconds} ms; seen: ${seen}`
  }
}

interface Wait<A> {
  readonly clock: SandboxClock
  readonly waitedFor: string
  readonly milliseconds: number
  /**
   * Registers the listener; returns a function that unregisters it. Calls the listener at once if the thing
   * is there already.
   */
  readonly listen: (found: (value: A) => void) => () => void
  readonly seen: () => ReadonlyArray<string>
}

/** Wait without polling, in the sandbox's own time. */
export const awaitEvent = <A>({ clock, listen, milliseconds, seen, waitedFor }: Wait<A>) =>
  Effect.async<A, AwaitTimeout>((resume) => {
    let isSettled = false
    const settle = (effect: Effect.Effect<A, AwaitTimeout>) => {
      if (isSettled) return
      isSettled = true
      cancel()
      resume(effect)
    }
    const cancel = clock.after(milliseconds, () => {
      stop()
      settle(Effect.fail(new AwaitTimeout({ waitedFor, milliseconds, seen: seen() })))
    })
    const stop = listen((value) => {
      settle(Effect.succeed(value))
    })
    return Effect.sync(() => {
      cancel()
      stop()
    })
  })
