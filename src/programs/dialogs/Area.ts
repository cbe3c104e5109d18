import type { Effect } from "effect"
import type { AreaAct } from "../../domain/AreaActs.ts"
import type { AreaName, Tap } from "../../domain/CallbackData.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Link } from "./kit/DeepLinks.ts"
import type { Interaction } from "./kit/Interaction.ts"
import type { Dialog } from "./wizard/Dialog.ts"

/** An act on the things of an area. */
export type AreaTap = Extract<Tap, { _tag: "Do" }>

/** What an act comes to. Rights are checked here, every time: buttons are forged, kept and shared. */
export type Handler<E, R> = (interaction: Interaction, done: AreaTap) => Effect.Effect<Outcome, E, R>

/** A part of the marketplace: its screens, and what may be done on them. */
export interface AnyArea<E, R> {
  readonly name: AreaName
  /** By what buttons name them. */
  readonly acts: Readonly<Record<string, Handler<E, R>>>
  /** Its first screen. */
  readonly open: (interaction: Interaction) => Effect.Effect<Outcome, E, R>
  /** What a link into the bot opens; undefined when it leads elsewhere. */
  readonly follow?: (interaction: Interaction, link: Link) => Effect.Effect<Outcome, E, R> | undefined
  /** By their names. */
  readonly commands?: Readonly<Record<string, (interaction: Interaction) => Effect.Effect<Outcome, E, R>>>
  /** Its wizards, and whatever else listens to what is written. */
  readonly dialogs: ReadonlyArray<Dialog<E, R>>
}

/** An area with a handler for each of its acts, and no other. */
export interface Area<A extends AreaName, E, R> extends AnyArea<E, R> {
  readonly name: A
  readonly acts: Readonly<Record<AreaAct<A>, Handler<E, R>>>
}
