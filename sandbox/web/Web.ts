import type { IncomingMessage, ServerResponse } from "node:http"
import { Responder } from "../http/Responder.ts"
import type { People } from "../persona/People.ts"
import type { World } from "../world/World.ts"
import { failure } from "./Answers.ts"
import { checkOrigin } from "./CheckOrigin.ts"
import { enveloped } from "./Enveloped.ts"
import { InlineMemory } from "./InlineMemory.ts"
import { Masks } from "./Masks.ts"
import { findRoute } from "./Routes.ts"
import { staticFile } from "./StaticFiles.ts"
import type { Handled, WebContext } from "./WebContext.ts"
import { splitUrl } from "./SplitUrl.ts"
import { WebError } from "./WebError.ts"
import type { WebOptions } from "./WebOptions.ts"

const paths = /^\/(?:[?#]|$|assets\/|favicon|web(?:[/?]|$))/

const owns = (url: string) => paths.test(url)

/**
 * Check that a request comes from an allowed origin. Otherwise answers 403: for the page's paths in the
 * page's form, for all others in the Bot API's envelope. A Bot API method changes things regardless of the
 * HTTP method.
 */
export const admits = (request: IncomingMessage, response: ServerResponse) => {
  const isPage = owns(request.url ?? "")
  try {
    checkOrigin(request, { changes: !isPage })
    return true
  } catch (error) {
    new Responder(request, response).answer(isPage ? failure(error) : enveloped(error))
    return false
  }
}

/** The page with the web chat, and its API. */
export class Web {
  /** Whether this path belongs to the page. */
  static readonly owns = owns

  readonly #context: WebContext

  constructor(options: WebOptions, world: World, people: People) {
    this.#context = { world, people, options, masks: new Masks(world), inline: new InlineMemory() }
  }

  /** Answer a request that was admitted. Never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse) {
    const answer = await this.#answer(request, response).catch(failure)
    // A client that closed the connection in the middle of a request waits for no answer.
    if (answer !== undefined && !response.destroyed) new Responder(request, response).answer(answer)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<Handled> {
    const { query, segments } = splitUrl(request.url ?? "")
    const { method = "" } = request
    if (segments[0] === "web") {
      const { handle, params } = findRoute(method, segments)
      return handle(this.#context, { request, response, params, query })
    }
    if (method !== "GET" && method !== "HEAD") throw new WebError(405, "A file can only be read.")
    return staticFile(this.#context.options.clientDir, segments)
  }
}
