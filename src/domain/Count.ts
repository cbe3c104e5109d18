import { Data } from "effect"
import type { CapName } from "./market/Caps.ts"
import type { ApplicationEvent } from "./market/Application.ts"

/** What handling an update adds to a counter, once it is committed. */
export type Count = Data.TaggedEnum<{
  /** What became of so many applications. */
  Application: { readonly event: ApplicationEvent; readonly times: number }
  /** A button that is out of date, or something that can't be taken. */
  Invalid: object
  /** An act over a cap. */
  OverCap: { readonly cap: CapName }
}>
export const Count = Data.taggedEnum<Count>()

/** Something became of one application. */
export const happened = (event: ApplicationEvent): Count => Count.Application({ event, times: 1 })
