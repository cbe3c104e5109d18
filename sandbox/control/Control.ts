import type { IncomingMessage, ServerResponse } from "node:http"
import { success } from "../http/Answer.ts"
import { Responder } from "../http/Responder.ts"
import { splitUrl } from "../web/SplitUrl.ts"
import { enveloped } from "../web/Enveloped.ts"
import type { ControlContext } from "./ControlContext.ts"
import { findControl } from "./Routes.ts"

/** The end points by which a test plays the people and inspects the bots' calls, in the Bot API's envelope. */
export class Control {
  readonly #context: ControlContext

  constructor(context: ControlContext) {
    this.#context = context
  }

  /** Never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse) {
    const gone = new AbortController()
    response.once("close", () => {
      gone.abort()
    })
    const answer = await this.#answer(request, gone.signal).then(success, (error: unknown) =>
      // A client that closed the connection in the middle of a request waits for no answer.
      gone.signal.aborted ? undefined : enveloped(error),
    )
    if (answer !== undefined && !response.destroyed) new Responder(request, response).answer(answer)
  }

  async #answer(request: IncomingMessage, signal: AbortSignal): Promise<unknown> {
    const { query, segments } = splitUrl(request.url ?? "")
    const { handle, params } = findControl(request.method ?? "", segments)
    return await handle(this.#context, { request, params, query, signal })
  }
}
