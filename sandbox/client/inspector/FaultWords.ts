import type { Fault, FaultRule } from "../../faults/Fault.ts"
import type { ActiveRule } from "../../faults/FaultRules.ts"

const afterwards = (when: "before" | "after") => (when === "after" ? ", though the call was performed" : "")

const nameOf = (fault: Fault): string => {
  switch (fault.kind) {
    case "rateLimit":
      return `429 Too Many Requests for ${fault.retryAfter} s`
    case "error":
      return `Error ${fault.code} ${fault.description}`
    case "html":
      return `${fault.status ?? 502} with a proxy's HTML page`
    case "reset":
      return `Connection dropped${afterwards(fault.when)}`
    case "hang":
      return `No answer ever${afterwards(fault.when)}`
    case "halfOpen":
      return "Connection goes silent, as if the host had vanished"
    case "truncate":
      return "Answer cut off halfway"
    case "delay":
      return `Answers ${fault.milliseconds} ms later`
  }
}

const whereOf = ({ bot, chatId, method }: FaultRule): string =>
  [
    method === undefined ? "at any call" : `at ${method}`,
    chatId === undefined ? "" : ` in chat ${chatId}`,
    bot === undefined ? "" : ` of bot ${bot}`,
  ].join("")

const percent = (probability: number) => `${Number((probability * 100).toPrecision(3))} %`

/** A rule's effect, scope and probability in words: "Connection dropped, at any call, 10 % of the time". */
export const faultInWords = (rule: FaultRule): string =>
  [
    nameOf(rule.fault),
    whereOf(rule),
    ...(rule.probability === undefined ? [] : [`${percent(rule.probability)} of the time`]),
  ].join(", ")

/** How often a rule may still strike, and how often it did. */
export const strikesInWords = ({ hits, rule }: ActiveRule): string => {
  const left = rule.times === undefined ? "until cleared" : `${rule.times - hits} × still to come`
  return hits === 0 ? left : `${left}, struck ${hits} ×`
}
