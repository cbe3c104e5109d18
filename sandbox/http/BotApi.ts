import { ApiError, tooManyRequests, unauthorized } from "../ApiError.ts"
import type { Fault } from "../faults/Fault.ts"
import type { FaultRules } from "../faults/FaultRules.ts"
import type { FloodLimits } from "../flood/FloodLimits.ts"
import type { PausedCall, Pauses } from "../flood/Pauses.ts"
import type { Call, Method } from "../methods/Method.ts"
import { findMethod } from "../methods/Methods.ts"
import type { Params } from "../methods/Params.ts"
import type { Bot } from "../world/Bot.ts"
import type { ApiCall } from "../world/CallLog.ts"
import type { World } from "../world/World.ts"
import { type Answer, failure, htmlPage, success, thrown, truncated } from "./Answer.ts"
import { decodePart } from "./DecodePart.ts"
import { readParams } from "./ReadParams.ts"
import type { Responder } from "./Responder.ts"

export interface BotApiSetup {
  readonly world: World
  readonly faults: FaultRules
  readonly limits: FloodLimits
  readonly pauses: Pauses
  /** Milliseconds added to every answer. */
  readonly latency: number
  /** Makes a bot of any token of the right shape, as a playground wants it. */
  readonly acceptAnyToken: boolean
}

type StrongFault = Exclude<Fault, { kind: "delay" }>

interface Attempt {
  readonly call: Call
  readonly method: Method
  readonly target: PausedCall
}

const path = /^\/bot([^/]*)\/(?:test\/)?([^/?]*)\/?(?:\?(.*))?$/

const numericChat = (params: Params) => {
  const id = Number(params.text("chat_id"))
  return Number.isInteger(id) && id !== 0 ? id : undefined
}

/** The methods over HTTP: finds the bot and the method, reads the parameters, lets faults strike, answers. */
export class BotApi {
  readonly #setup: BotApiSetup

  constructor(setup: BotApiSetup) {
    this.#setup = setup
  }

  async handle(responder: Responder) {
    try {
      const [, token = "", name = "", query = ""] = path.exec(responder.request.url ?? "") ?? []
      const bot = this.#authorise(decodePart(token) ?? "")
      const method = findMethod(name)
      if (method === undefined) throw new ApiError(404, "Not Found: method not found")
      const params = await readParams(responder.request, query)
      const { world } = this.#setup
      const target = { bot: bot.id, method: method.name, chatId: numericChat(params) }
      const logged = world.calls.add({ ...target, at: world.clock.now(), params: params.shown })
      const attempt = { call: { world, bot, params }, method: method.run, target }
      await this.#serve(attempt, logged, responder)
    } catch (error) {
      // Whoever hung up in the middle of a request waits for no answer.
      if (responder.request.errored === null) responder.answer(thrown(error))
    }
  }

  #authorise(token: string): Bot {
    const bot = this.#setup.world.bots.get(token)
    if (bot !== undefined) return bot
    if (!token.includes(":")) throw new ApiError(404, "Not Found")
    if (!/^\d{1,16}:[A-Za-z0-9_-]+$/.test(token)) {
      throw new ApiError(401, "Unauthorized: invalid token specified")
    }
    const { acceptAnyToken, world } = this.#setup
    // Another secret of somebody who is there already is nobody's.
    const isNew = world.userById(Number(token.slice(0, token.indexOf(":")))) === undefined
    if (acceptAnyToken && isNew) return world.addBot({ token })
    throw unauthorized()
  }

  async #serve(attempt: Attempt, logged: ApiCall, responder: Responder) {
    const { faults, latency, pauses, world } = this.#setup
    const pause = pauses.check(attempt.target)
    let delay = latency
    let fault: StrongFault | undefined
    for (const each of pause === undefined ? faults.strike(attempt.target) : []) {
      if (each.kind === "delay") delay += each.milliseconds
      else fault = each
    }
    if (delay > 0) await this.#sleep(delay)
    const answer =
      pause === undefined
        ? await (fault === undefined ? this.#perform(attempt) : this.#fail(attempt, fault, responder))
        : failure(tooManyRequests(pause))
    logged.answeredAt = world.clock.now()
    logged.status = answer?.status ?? 0
    if (answer?.description !== undefined) logged.description = answer.description
    if (answer !== undefined) responder.answer(answer)
    world.events.publish({ _tag: "ApiCalled", call: logged })
  }

  async #perform({ call, method, target }: Attempt): Promise<Answer> {
    const { limits, pauses } = this.#setup
    const refusal = limits.admit(target.bot, target.method, target.chatId)
    if (refusal !== undefined) {
      pauses.announce(refusal.scope, target, refusal.retryAfter)
      return failure(tooManyRequests(refusal.retryAfter))
    }
    try {
      return success(await method(call))
    } catch (error) {
      return thrown(error)
    }
  }

  /** The answer that a fault leaves, undefined when it leaves none. */
  async #fail(attempt: Attempt, fault: StrongFault, responder: Responder): Promise<Answer | undefined> {
    switch (fault.kind) {
      case "rateLimit": {
        const scope = fault.scope ?? (attempt.target.chatId === undefined ? "method" : "chat")
        this.#setup.pauses.announce(scope, attempt.target, fault.retryAfter)
        return failure(tooManyRequests(fault.retryAfter))
      }
      case "error":
        return failure(new ApiError(fault.code, fault.description))
      case "html":
        return htmlPage(fault.status ?? 502)
      case "truncate":
        return truncated(await this.#perform(attempt))
      case "halfOpen":
        responder.freeze()
        return undefined
      case "hang":
        if (fault.when === "after") await this.#perform(attempt)
        return undefined
      case "reset":
        if (fault.when === "after") await this.#perform(attempt)
        responder.reset()
        return undefined
    }
  }

  #sleep(milliseconds: number) {
    return new Promise<void>((wake) => {
      this.#setup.world.clock.after(milliseconds, wake)
    })
  }
}
