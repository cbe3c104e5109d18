import type { IncomingMessage, ServerResponse } from "node:http"
import { decodePart } from "../http/DecodePart.ts"
import { Responder } from "../http/Responder.ts"
import type { People } from "../persona/People.ts"
import type { World } from "../world/World.ts"
import { failure } from "./Answers.ts"
import { checkOrigin } from "./CheckOrigin.ts"
import { InlineMemory } from "./InlineMemory.ts"
import { Masks } from "./Masks.ts"
import { findRoute } from "./Routes.ts"
import { staticFile } from "./StaticFiles.ts"
import type { Handled, WebContext } from "./WebContext.ts"
import { malformed, WebError } from "./WebError.ts"
import type { WebOptions } from "./WebOptions.ts"

const paths = /^\/(?:[?#]|$|assets\/|favicon|web(?:[/?]|$))/

const decodeSegment = (segment: string) => {
  const decoded = decodePart(segment)
  if (decoded === undefined) throw malformed("The address is malformed.")
  return decoded
}

const split = (url: string) => {
  const [path = "", ...query] = url.split("?")
  const segments = path === "/" ? [] : path.split("/").slice(1).map(decodeSegment)
  return { segments, query: new URLSearchParams(query.join("?")) }
}

/** The page with the web chat, and all that it asks for. */
export class Web {
  readonly #context: WebContext

  constructor(options: WebOptions, world: World, people: People) {
    this.#context = { world, people, options, masks: new Masks(world), inline: new InlineMemory() }
  }

  /**
   * Does a request come from where it may? Answers 403 when it does not. A method of the Bot API changes things by
   * whatever HTTP method it is called.
   */
  static admits(request: IncomingMessage, response: ServerResponse) {
    try {
      checkOrigin(request, { changes: !Web.owns(request.url ?? "") })
      return true
    } catch (error) {
      new Responder(request, response).answer(failure(error))
      return false
    }
  }

  /** Is this path the page's? */
  static owns(url: string) {
    return paths.test(url)
  }

  /** Answers a request that was admitted. Never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse) {
    const answer = await this.#answer(request, response).catch(failure)
    // Whoever hung up in the middle of a request waits for no answer.
    if (answer !== undefined && !response.destroyed) new Responder(request, response).answer(answer)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<Handled> {
    const { query, segments } = split(request.url ?? "")
    const { method = "" } = request
    if (segments[0] === "web") {
      const { handle, params } = findRoute(method, segments)
      return handle(this.#context, { request, response, params, query })
    }
    if (method !== "GET" && method !== "HEAD") throw new WebError(405, "A file can only be read.")
    return staticFile(this.#context.options.clientDir, segments)
  }
}
