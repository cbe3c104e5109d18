import { Data } from "effect"
import type { CapName } from "./market/Caps.ts"
import type { ApplicationEvent } from "./market/Application.ts"

/** A counter increment caused by handling an update, applied once the update is committed. */
export type Count = Data.TaggedEnum<{
  /** An event that happened to `times` applications. */
  Application: { readonly event: ApplicationEvent; readonly times: number }
  /** A tap on an outdated button, or input that can't be accepted. */
  Invalid: object
  /** An action refused because of a cap. */
  OverCap: { readonly cap: CapName }
}>
export const Count = Data.taggedEnum<Count>()

/** An event that happened to one application. */
export const happened = (event: ApplicationEvent): Count => Count.Application({ event, times: 1 })
