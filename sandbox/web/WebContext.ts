import type { IncomingMessage, ServerResponse } from "node:http"
import type { Answer } from "../http/Answer.ts"
import type { People } from "../persona/People.ts"
import type { World } from "../world/World.ts"
import type { InlineMemory } from "./InlineMemory.ts"
import type { Masks } from "./Masks.ts"
import type { WebOptions } from "./WebOptions.ts"

export interface WebContext {
  readonly world: World
  readonly people: People
  readonly options: WebOptions
  readonly masks: Masks
  readonly inline: InlineMemory
}

export interface WebRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** The decoded path segments that match a `:name` of the route. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
}

/** A stream has no answer: it writes to the response itself. */
export type Handled = Answer | undefined

/** Throws WebError. */
export type Handler = (context: WebContext, request: WebRequest) => Handled | Promise<Handled>
