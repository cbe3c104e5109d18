import type { SandboxClock } from "./SandboxClock.ts"

interface Alarm {
  readonly at: number
  readonly run: () => void
}

/** A clock that moves only by `advance`, so that testing a day of retention takes no time. */
export class ManualClock implements SandboxClock {
  #now: number
  readonly #alarms = new Set<Alarm>()

  constructor(start = 1_800_000_000_000) {
    this.#now = start
  }

  readonly now = () => this.#now

  readonly after = (milliseconds: number, run: () => void) => {
    const alarm = { at: this.#now + milliseconds, run }
    this.#alarms.add(alarm)
    return () => {
      this.#alarms.delete(alarm)
    }
  }

  /** Run, in order, all alarms that are due within `milliseconds` from now. */
  advance(milliseconds: number) {
    const end = this.#now + milliseconds
    for (let due = this.#next(end); due !== undefined; due = this.#next(end)) {
      this.#alarms.delete(due)
      this.#now = Math.max(this.#now, due.at)
      due.run()
    }
    this.#now = end
  }

  #next(end: number) {
    let next: Alarm | undefined
    for (const alarm of this.#alarms) {
      if (alarm.at <= end && (next === undefined || alarm.at < next.at)) next = alarm
    }
    return next
  }
}
