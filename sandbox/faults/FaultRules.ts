import type { SeededRandom } from "../kit/SeededRandom.ts"
import type { Fault, FaultRule } from "./Fault.ts"

export interface FaultTarget {
  readonly method: string
  readonly chatId: number | undefined
  readonly bot: number
}

export interface ActiveRule {
  readonly rule: FaultRule
  /** How often it struck. */
  hits: number
}

const fits = ({ bot, chatId, method }: FaultRule, target: FaultTarget) =>
  (method === undefined || method.toLowerCase() === target.method.toLowerCase()) &&
  (chatId === undefined || chatId === target.chatId) &&
  (bot === undefined || bot === target.bot)

/** The active faults. */
export class FaultRules {
  readonly #random: SeededRandom
  readonly #active = new Set<ActiveRule>()

  constructor(random: SeededRandom) {
    this.#random = random
  }

  /** Returns the rule with `hits`, the number of times it struck. */
  add(rule: FaultRule): ActiveRule {
    const active = { rule, hits: 0 }
    this.#active.add(active)
    return active
  }

  remove(active: ActiveRule) {
    this.#active.delete(active)
  }

  clear() {
    this.#active.clear()
  }

  list(): ReadonlyArray<ActiveRule> {
    return [...this.#active]
  }

  /** The faults that strike this call: any number of delays, and at most one other. */
  strike(target: FaultTarget): ReadonlyArray<Fault> {
    if (this.#active.size === 0) return []
    const faults: Array<Fault> = []
    for (const active of this.#active) {
      const { rule } = active
      if (!fits(rule, target) || this.#random.next() >= (rule.probability ?? 1)) continue
      active.hits += 1
      if (active.hits >= (rule.times ?? Number.POSITIVE_INFINITY)) this.#active.delete(active)
      faults.push(rule.fault)
      if (rule.fault.kind !== "delay") break
    }
    return faults
  }
}
