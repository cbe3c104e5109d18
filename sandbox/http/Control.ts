import { Either } from "effect"
import { ApiError, badRequest } from "../ApiError.ts"
import { decodeFaultRule } from "../faults/DecodeFaultRule.ts"
import type { FaultRules } from "../faults/FaultRules.ts"
import type { Pauses } from "../flood/Pauses.ts"
import type { World } from "../world/World.ts"
import { type Answer, success, thrown } from "./Answer.ts"
import { readBody } from "./ReadBody.ts"
import type { Responder } from "./Responder.ts"

interface ControlSetup {
  readonly world: World
  readonly faults: FaultRules
  readonly pauses: Pauses
}

const addFault = async ({ faults }: ControlSetup, { request }: Responder) => {
  const rule = decodeFaultRule((await readBody(request, false)).toString())
  if (Either.isLeft(rule)) throw badRequest(rule.left)
  return faults.add(rule.right)
}

const act = async (setup: ControlSetup, responder: Responder): Promise<unknown> => {
  const { method, url } = responder.request
  switch (`${method ?? ""} ${url ?? ""}`) {
    case "GET /sandbox/faults":
      return setup.faults.list()
    case "POST /sandbox/faults":
      return addFault(setup, responder)
    case "DELETE /sandbox/faults":
      setup.faults.clear()
      return true
    case "GET /sandbox/violations":
      return setup.pauses.violations
    case "GET /sandbox/calls":
      return setup.world.calls.list()
    default:
      throw new ApiError(404, "Not Found")
  }
}

/**
 * The sandbox's own end points, in the Bot API's envelope: faults (list, add a FaultRule as JSON, clear), violations of
 * announced pauses, the log of calls.
 */
export const control = async (setup: ControlSetup, responder: Responder): Promise<Answer> => {
  try {
    return success(await act(setup, responder))
  } catch (error) {
    return thrown(error)
  }
}
