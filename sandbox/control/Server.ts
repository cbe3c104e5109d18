import { given } from "../kit/Given.ts"
import { Rule } from "../faults/DecodeFaultRule.ts"
import type { ApiCall } from "../world/CallLog.ts"
import type { Bot } from "../world/Bot.ts"
import { maxBots } from "../world/Limits.ts"
import { idOfToken } from "../world/Token.ts"
import { refused } from "../web/WebError.ts"
import { assertFree } from "./Chats.ts"
import type { ControlHandler } from "./ControlContext.ts"
import { CallsQuery, NewBot } from "./Inputs.ts"
import { pageOf } from "./PageOf.ts"
import { readInput, readQuery } from "./ReadInput.ts"

const maxFaults = 1000

const botView = ({ poller, updates, user, webhook }: Bot) => ({
  ...user,
  pending_update_count: updates.size,
  is_polling: poller.isPolling,
  ...given({ webhook: webhook?.url }),
})

export const getBots: ControlHandler = ({ world }) => [...world.bots.values()].map(botView)

export const postBot: ControlHandler = async ({ world }, { request }) => {
  const { first_name: firstName, privacy, token, username } = await readInput(request, NewBot)
  if (world.bots.size >= maxBots) throw refused(`There are ${maxBots} bots already.`)
  if (world.userById(idOfToken(token)) !== undefined) throw refused("The id of this token is taken.")
  assertFree(world, username)
  return botView(world.addBot({ token, ...given({ firstName, privacy, username }) }))
}

const parsed = (json: string | undefined): unknown => {
  if (json === undefined) return undefined
  try {
    return JSON.parse(json) as unknown
  } catch {
    // A fault may have truncated it.
    return json
  }
}

const callView = ({ answer, ...call }: ApiCall) => ({ ...call, ...given({ answer: parsed(answer) }) })

export const getCalls: ControlHandler = ({ world }, { query }) => {
  const { method, ...wanted } = readQuery(query, CallsQuery)
  const name = method?.toLowerCase()
  const calls = world.calls.list().filter((call) => name === undefined || call.method.toLowerCase() === name)
  return pageOf(calls, ({ sequence }) => sequence, wanted).map(callView)
}

export const deleteCalls: ControlHandler = ({ world }) => {
  world.calls.clear()
  return true
}

export const getFaults: ControlHandler = ({ faults }) => faults.list()

export const postFault: ControlHandler = async ({ faults }, { request }) => {
  const rule = await readInput(request, Rule)
  if (faults.list().length >= maxFaults) throw refused(`There are ${maxFaults} faults already.`)
  return faults.add(rule)
}

export const deleteFaults: ControlHandler = ({ faults }) => {
  faults.clear()
  return true
}

export const getViolations: ControlHandler = ({ pauses }) => pauses.violations

/** Reset everything except the bots. */
export const reset: ControlHandler = ({ faults, pauses, people, world }) => {
  people.clear()
  faults.clear()
  pauses.clear()
  world.empty()
  return true
}
