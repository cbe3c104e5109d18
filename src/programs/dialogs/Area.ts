import type { Effect } from "effect"
import type { ActArgument, AreaAct, AreaName } from "../../domain/buttons/AreaActs.ts"
import type { Outcome } from "../../domain/Outcome.ts"
import type { Link } from "./kit/DeepLinks.ts"
import type { Interaction } from "./kit/Interaction.ts"
import type { Dialog } from "./wizard/Dialog.ts"

/** The answer to an act. Handlers check rights every time, since buttons can be forged, kept and shared. */
export type Handler<Argument, E, R> = (
  interaction: Interaction,
  argument: Argument,
) => Effect.Effect<Outcome, E, R>

/** A part of the marketplace: its screens and the acts on them. */
export interface AnyArea<E, R> {
  readonly name: AreaName
  /** By name. */
  readonly acts: Readonly<Record<string, Handler<never, E, R>>>
  /** The answer to a deep link; undefined if the link belongs to another area. */
  readonly follow?: (interaction: Interaction, link: Link) => Effect.Effect<Outcome, E, R> | undefined
  /** By name. */
  readonly commands?: Readonly<Record<string, (interaction: Interaction) => Effect.Effect<Outcome, E, R>>>
  /** Wizards, and other dialogs that take messages. */
  readonly dialogs: ReadonlyArray<Dialog<E, R>>
}

/** An area with exactly one handler per act. */
export interface Area<A extends AreaName, E, R> extends AnyArea<E, R> {
  readonly name: A
  readonly acts: { readonly [K in AreaAct<A>]: Handler<ActArgument<A, K>, E, R> }
}
