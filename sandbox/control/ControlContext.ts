import type { IncomingMessage } from "node:http"
import type { FaultRules } from "../faults/FaultRules.ts"
import type { Pauses } from "../flood/Pauses.ts"
import type { People } from "../persona/People.ts"
import type { World } from "../world/World.ts"

export interface ControlContext {
  readonly world: World
  readonly people: People
  readonly faults: FaultRules
  readonly pauses: Pauses
}

export interface ControlRequest {
  readonly request: IncomingMessage
  /** The decoded path segments that match a `:name` of the route. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Aborted when the client closes the connection. */
  readonly signal: AbortSignal
}

/** Returns the envelope's `result`. Throws WebError. */
export type ControlHandler = (context: ControlContext, request: ControlRequest) => unknown
