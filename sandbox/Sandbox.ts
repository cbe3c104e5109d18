import { Context, Effect, Layer } from "effect"
import type { IncomingMessage, ServerResponse } from "node:http"
import { Control } from "./control/Control.ts"
import { ApiError } from "./kit/ApiError.ts"
import { FaultRules } from "./faults/FaultRules.ts"
import { FloodLimits } from "./flood/FloodLimits.ts"
import { Pauses } from "./flood/Pauses.ts"
import { BotApi } from "./http/BotApi.ts"
import { downloadFile } from "./http/FileDownload.ts"
import { type ListenError, serveHttp } from "./http/HttpServer.ts"
import { failure } from "./http/Answer.ts"
import { Responder } from "./http/Responder.ts"
import { SeededRandom } from "./kit/SeededRandom.ts"
import { defaultOptions, type SandboxOptions } from "./SandboxOptions.ts"
import { People } from "./persona/People.ts"
import { admits, Web } from "./web/Web.ts"
import { Webhooks } from "./webhook/Webhooks.ts"
import { World } from "./world/World.ts"

/** A Bot API server of our own, with people in it. */
export class Sandbox extends Context.Tag("Sandbox")<
  Sandbox,
  {
    /** The API root, `http://127.0.0.1:<port>`. */
    readonly url: string
    /** Bots, users, groups, and everything that happened so far. */
    readonly world: World
    /** The people who write to the bots. */
    readonly people: People
    readonly faults: FaultRules
    readonly limits: FloodLimits
    /** Violations of a `retry_after`. */
    readonly pauses: Pauses
  }
>() {
  /** Listen for as long as the layer is in use. Fails with ListenError. */
  static layer(options: Partial<SandboxOptions> = {}): Layer.Layer<Sandbox, ListenError> {
    return Layer.scoped(Sandbox, makeSandbox({ ...defaultOptions, ...options }))
  }
}

const makeSandbox = (options: SandboxOptions) =>
  Effect.gen(function* () {
    const world = yield* Effect.acquireRelease(
      Effect.sync(() => new World(options)),
      (made) =>
        Effect.sync(() => {
          made.close()
        }),
    )
    const faults = new FaultRules(new SeededRandom(options.seed))
    const limits = new FloodLimits(options.clock, options.flood)
    const pauses = new Pauses(options.clock)
    const api = new BotApi({ ...options, world, faults, limits, pauses })
    const people = new People(world)
    const web = options.web === undefined ? undefined : new Web(options.web, world, people)
    const control = new Control({ world, people, faults, pauses })
    yield* Effect.acquireRelease(
      Effect.sync(() => new Webhooks(world, api.carryOut)),
      (webhooks) =>
        Effect.sync(() => {
          webhooks.close()
        }),
    )
    const onRequest = (request: IncomingMessage, response: ServerResponse) => {
      const responder = new Responder(request, response)
      const url = request.url ?? ""
      if (!admits(request, response)) return
      if (url.startsWith("/bot")) void api.handle(responder)
      else if (url.startsWith("/file/bot")) responder.answer(downloadFile(world, url))
      else if (web !== undefined && Web.owns(url)) void web.handle(request, response)
      else if (/^\/sandbox(?:[/?]|$)/.test(url)) void control.handle(request, response)
      else responder.answer(failure(new ApiError(404, "Not Found")))
    }
    const port = yield* serveHttp({ ...options, onRequest })
    return { url: `http://${options.host}:${port}`, world, faults, limits, pauses, people }
  })
