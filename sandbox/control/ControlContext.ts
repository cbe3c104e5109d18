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
  /** What stands in the path where the route has a `:name`, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Whoever asked has gone. */
  readonly signal: AbortSignal
}

/** Answers what becomes the envelope's `result`. Throws WebError. */
export type ControlHandler = (context: ControlContext, request: ControlRequest) => unknown
