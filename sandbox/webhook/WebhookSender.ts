import type { Params } from "../methods/Params.ts"
import { type SandboxClock, unixSeconds } from "../time/SandboxClock.ts"
import type { Bot, Webhook } from "../world/Bot.ts"
import type { Outgoing } from "../world/UpdateQueue.ts"
import { postUpdate } from "./PostUpdate.ts"

export type CarryOut = (bot: Bot, method: string, params: Params) => Promise<void>

interface Setback {
  /** Milliseconds. */
  readonly until: number
  /** Seconds. */
  readonly delay: number
}

/** Number of updates searched for one that may be sent. */
const ahead = 1000
/** Seconds. */
const longestPause = 60
const longestRetryAfter = 3600

/** An answer to an update can't change the webhook or the session, or request something whose result is lost. */
const isReplyMethod = (method: string) =>
  method !== "" && !/^(?:get.*|setwebhook|deletewebhook|close|logout)$/i.test(method)

/** The pause after a failure: none at first, then 2, 4, 8 … seconds unless the webhook specifies it. */
const setbackAfter = (former: Setback | undefined, retryAfter: number, now: number): Setback => {
  const asked = Math.min(Math.max(0, Math.trunc(retryAfter)), longestRetryAfter)
  const isFirst = former === undefined
  const delay = isFirst ? 1 : Math.min(longestPause, former.delay * 2)
  const pause = asked > 0 ? asked : isFirst ? 0 : delay
  return { delay, until: now + pause * 1000 }
}

/** Delivers one bot's updates to its webhook: those of one chat or person in order, others concurrently. */
export class WebhookSender {
  readonly #bot: Bot
  readonly #clock: SandboxClock
  readonly #carryOut: CarryOut
  readonly #closing = new AbortController()
  readonly #sending = new Set<string>()
  readonly #setbacks = new Map<string, Setback>()
  readonly #alarms = new Set<() => void>()

  constructor(bot: Bot, clock: SandboxClock, carryOut: CarryOut) {
    this.#bot = bot
    this.#clock = clock
    this.#carryOut = carryOut
  }

  /** Send everything that may be sent now. */
  readonly run = () => {
    const { updates, webhook } = this.#bot
    if (webhook === undefined || this.#closing.signal.aborted) return
    const waiting = updates.outgoing(ahead)
    if (waiting.length === 0) this.#forgive()
    const seen = new Set<string>()
    const now = this.#clock.now()
    for (const update of waiting) {
      if (this.#sending.size >= webhook.maxConnections) return
      const { lane } = update
      const isWaiting = this.#sending.has(lane) || (this.#setbacks.get(lane)?.until ?? now) > now
      if (!seen.has(lane) && !isWaiting) void this.#send(webhook, update)
      seen.add(lane)
    }
  }

  /** A webhook that was set again is tried at once. */
  restart() {
    this.#forgive()
    this.run()
  }

  close() {
    this.#closing.abort()
    this.#forgive()
  }

  /** Drop all pauses. */
  #forgive() {
    this.#setbacks.clear()
    for (const cancel of this.#alarms) cancel()
    this.#alarms.clear()
  }

  async #send(webhook: Webhook, { id, json, lane }: Outgoing) {
    this.#sending.add(lane)
    const posted = await postUpdate(webhook, json, this.#closing.signal)
    this.#sending.delete(lane)
    if (posted._tag === "Failed") this.#fail(webhook, lane, posted)
    else {
      this.#setbacks.delete(lane)
      this.#bot.updates.remove(id)
      const method = posted.reply.text("method")
      if (isReplyMethod(method)) await this.#carryOut(this.#bot, method, posted.reply)
    }
    this.run()
  }

  #fail(webhook: Webhook, lane: string, failed: { readonly message: string; readonly retryAfter: number }) {
    // The failure of a webhook that was meanwhile replaced or deleted is not attributed to its successor.
    if (this.#closing.signal.aborted || this.#bot.webhook !== webhook) return
    webhook.lastError = { date: unixSeconds(this.#clock), message: failed.message }
    const now = this.#clock.now()
    const setback = setbackAfter(this.#setbacks.get(lane), failed.retryAfter, now)
    this.#setbacks.set(lane, setback)
    if (setback.until === now) return
    const cancel = this.#clock.after(setback.until - now, () => {
      this.#alarms.delete(cancel)
      this.run()
    })
    this.#alarms.add(cancel)
  }
}
