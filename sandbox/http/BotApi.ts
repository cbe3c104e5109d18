import { ApiError, tooManyRequests, unauthorized } from "../kit/ApiError.ts"
import type { Fault } from "../faults/Fault.ts"
import type { FaultRules } from "../faults/FaultRules.ts"
import type { FloodLimits } from "../flood/FloodLimits.ts"
import type { PausedCall, Pauses } from "../flood/Pauses.ts"
import type { Call, Method } from "../methods/Method.ts"
import { findMethod } from "../methods/Methods.ts"
import type { Params } from "../methods/Params.ts"
import type { Bot } from "../world/Bot.ts"
import type { ApiCall } from "../world/CallLog.ts"
import { maxBots } from "../world/Limits.ts"
import { idOfToken, isToken } from "../world/Token.ts"
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
  /** Create a bot for any token of the right shape, as for a playground. */
  readonly acceptAnyToken: boolean
}

type StrongFault = Exclude<Fault, { kind: "delay" }>

interface Found {
  readonly bot: Bot
  readonly method: { readonly name: string; readonly run: Method }
  readonly params: Params
}

interface Attempt {
  readonly call: Call
  readonly method: Method
  readonly target: PausedCall
}

const path = /^\/bot([^/]*)\/(?:test\/)?([^/?]*)\/?(?:\?(.*))?$/

/** Maximum length of an unknown method's name in the log. */
const maxName = 64

const methodNotFound = () => new ApiError(404, "Not Found: method not found")

const numericChat = (params: Params) => {
  const id = Number(params.text("chat_id"))
  return Number.isInteger(id) && id !== 0 ? id : undefined
}

/** The methods over HTTP: finds the bot and the method, parses the parameters, applies faults, answers. */
export class BotApi {
  readonly #setup: BotApiSetup

  constructor(setup: BotApiSetup) {
    this.#setup = setup
  }

  /** Answer a request; any outcome is logged. */
  async handle(responder: Responder) {
    const [, token = "", name = "", query = ""] = path.exec(responder.request.url ?? "") ?? []
    const method = findMethod(name)
    const target = { bot: 0, method: method?.name ?? name.slice(0, maxName), chatId: undefined }
    try {
      const bot = this.#authorise(decodePart(token) ?? "")
      target.bot = bot.id
      const params = await readParams(responder.request, query)
      if (method === undefined) this.#refuse(target, methodNotFound(), responder, params.shown)
      else await this.#run({ bot, method, params }, responder)
    } catch (error) {
      this.#refuse(target, error, responder)
    }
  }

  /** Perform a call that didn't arrive as a request of its own. */
  readonly carryOut = async (bot: Bot, name: string, params: Params) => {
    const method = findMethod(name)
    if (method !== undefined) await this.#run({ bot, method, params }, undefined)
  }

  #authorise(token: string): Bot {
    const bot = this.#setup.world.bots.get(token)
    if (bot !== undefined) return bot
    if (!token.includes(":")) throw new ApiError(404, "Not Found")
    if (!isToken(token)) throw new ApiError(401, "Unauthorized: invalid token specified")
    const { acceptAnyToken, world } = this.#setup
    // An existing bot has only one secret.
    const isNew = world.userById(idOfToken(token)) === undefined
    if (acceptAnyToken && isNew && world.bots.size < maxBots) return world.addBot({ token })
    throw unauthorized()
  }

  #refuse(target: PausedCall, error: unknown, responder: Responder, params: ApiCall["params"] = {}) {
    const { calls, clock } = this.#setup.world
    const logged = calls.add({ ...target, at: clock.now(), params })
    // A client that closed the connection in the middle of a request waits for no answer.
    this.#settle(logged, responder.request.errored === null ? thrown(error) : undefined, responder)
  }

  async #run({ bot, method, params }: Found, responder: Responder | undefined) {
    const { world } = this.#setup
    const target = { bot: bot.id, method: method.name, chatId: numericChat(params) }
    const logged = world.calls.add({ ...target, at: world.clock.now(), params: params.shown })
    const attempt = { call: { world, bot, params }, method: method.run, target }
    this.#settle(logged, await this.#serve(attempt, responder), responder)
  }

  #settle(logged: ApiCall, answer: Answer | undefined, responder: Responder | undefined) {
    const { world } = this.#setup
    world.calls.settle(logged, {
      answeredAt: world.clock.now(),
      status: answer?.status ?? 0,
      description: answer?.description,
      answer: typeof answer?.body === "string" ? answer.body : undefined,
    })
    if (answer !== undefined) responder?.answer(answer)
    world.events.publish({ _tag: "ApiCalled", call: logged })
  }

  /** The answer, undefined if a fault suppresses it. */
  async #serve(attempt: Attempt, responder: Responder | undefined): Promise<Answer | undefined> {
    const { faults, latency, pauses } = this.#setup
    const pause = pauses.check(attempt.target)
    let delay = latency
    let fault: StrongFault | undefined
    for (const each of pause === undefined ? faults.strike(attempt.target) : []) {
      if (each.kind === "delay") delay += each.milliseconds
      else fault = each
    }
    if (delay > 0) await this.#sleep(delay)
    if (pause !== undefined) return failure(tooManyRequests(pause))
    return fault === undefined ? this.#perform(attempt) : this.#fail(attempt, fault, responder)
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

  /** The answer after a fault, undefined if the fault suppresses it. */
  async #fail(
    attempt: Attempt,
    fault: StrongFault,
    responder: Responder | undefined,
  ): Promise<Answer | undefined> {
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
        responder?.freeze()
        return undefined
      case "hang":
        if (fault.when === "after") await this.#perform(attempt)
        return undefined
      case "reset":
        if (fault.when === "after") await this.#perform(attempt)
        responder?.reset()
        return undefined
    }
  }

  #sleep(milliseconds: number) {
    return new Promise<void>((wake) => {
      this.#setup.world.clock.after(milliseconds, wake)
    })
  }
}
