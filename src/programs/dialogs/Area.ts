import type { Effect } from "effect"
import type { ActArgument, AreaAct, AreaName } from "../../domain/buttons/AreaActs.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Link } from "./kit/DeepLinks.ts"
import type { Interaction } from "./kit/Interaction.ts"
import type { Dialog } from "./wizard/Dialog.ts"

/** What an act comes to. Rights are checked here, every time: buttons are forged, kept and shared. */
export type Handler<Argument, E, R> = (
  interaction: Interaction,
  argument: Argument,
) => Effect.Effect<Outcome, E, R>

/** A part of the marketplace: its screens, and what may be done on them. */
export interface AnyArea<E, R> {
  readonly name: AreaName
  /** By their names. */
  readonly acts: Readonly<Record<string, Handler<never, E, R>>>
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
  readonly acts: { readonly [K in AreaAct<A>]: Handler<ActArgument<A, K>, E, R> }
}
