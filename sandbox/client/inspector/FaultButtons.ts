import type { FaultRule } from "../../faults/Fault.ts"

export interface FaultButton {
  readonly label: string
  readonly rule: FaultRule
  /** In effect until pressed again. */
  readonly toggle: boolean
}

export const faultButtons: ReadonlyArray<FaultButton> = [
  {
    label: "429 next send (3 s)",
    rule: { fault: { kind: "rateLimit", retryAfter: 3 }, method: "sendMessage", times: 1 },
    toggle: false,
  },
  { label: "502 for the next 5 calls", rule: { fault: { kind: "html" }, times: 5 }, toggle: false },
  { label: "Latency 500 ms", rule: { fault: { kind: "delay", milliseconds: 500 } }, toggle: true },
  {
    label: "Drop 10 % of connections",
    rule: { fault: { kind: "reset", when: "before" }, probability: 0.1 },
    toggle: true,
  },
  {
    label: "Hang a poll",
    rule: { fault: { kind: "hang", when: "before" }, method: "getUpdates", times: 1 },
    toggle: false,
  },
]
