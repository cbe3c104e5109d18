import type { Effect } from "effect"
import type { AreaName, Tap } from "../../domain/CallbackData.ts"
import type { InlineButton } from "../../domain/Keyboard.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import { button } from "../../domain/Screen.ts"
import type { Link } from "./DeepLinks.ts"
import type { Encounter } from "./Encounter.ts"
import type { Dialog } from "./wizard/Dialog.ts"

/** An act on the things of an area. */
export type Done = Extract<Tap, { _tag: "Do" }>

/** A part of the marketplace: its screens, and what may be done on them. Rights are checked in `act`, every time. */
export interface Area<E, R> {
  readonly name: AreaName
  /** Every act there is in it: no button means any other. */
  readonly acts: ReadonlyArray<string>
  /** Its first screen. */
  readonly open: (encounter: Encounter) => Effect.Effect<Outcome, E, R>
  readonly act: (encounter: Encounter, done: Done) => Effect.Effect<Outcome, E, R>
  /** What a link into the bot opens; undefined when it leads elsewhere. */
  readonly follow?: (encounter: Encounter, link: Link) => Effect.Effect<Outcome, E, R> | undefined
  /** By their names. */
  readonly commands?: Readonly<Record<string, (encounter: Encounter) => Effect.Effect<Outcome, E, R>>>
  /** Its wizards, and whatever else listens to what is written. */
  readonly dialogs: ReadonlyArray<Dialog<E, R>>
}

type Style = NonNullable<InlineButton["style"]>

/** A button that does something in an area. */
export const doing =
  (area: AreaName) =>
  (label: string, act: string, id = 0, arg = "", style?: Style): InlineButton =>
    button(label, { _tag: "Do", area, act, id, arg }, style)
