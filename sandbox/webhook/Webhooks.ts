import type { World } from "../world/World.ts"
import { type CarryOut, WebhookSender } from "./WebhookSender.ts"

/** Delivers the updates of all bots that have a webhook. */
export class Webhooks {
  readonly #world: World
  readonly #carryOut: CarryOut
  readonly #senders = new Map<number, WebhookSender>()
  readonly #unsubscribe: () => void

  constructor(world: World, carryOut: CarryOut) {
    this.#world = world
    this.#carryOut = carryOut
    this.#unsubscribe = world.events.subscribe((event) => {
      if (event._tag === "WebhookChanged") this.#senderOf(event.bot)?.restart()
      else if (event._tag === "UpdateQueued") this.#senders.get(event.bot)?.run()
      else if (event._tag === "WorldEmptied") for (const sender of this.#senders.values()) sender.run()
    })
  }

  close() {
    this.#unsubscribe()
    for (const sender of this.#senders.values()) sender.close()
  }

  /** The bot's webhook sender, created if needed. */
  #senderOf(id: number) {
    const bot = this.#world.botById(id)
    const known = this.#senders.get(id)
    if (bot === undefined || known !== undefined) return known
    const sender = new WebhookSender(bot, this.#world.clock, this.#carryOut)
    this.#senders.set(id, sender)
    return sender
  }
}
