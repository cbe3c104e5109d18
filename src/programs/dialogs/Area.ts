import type { Effect } from "effect"
import type { AreaAct as FormerAct, areaActs } from "../../domain/AreaActs.ts"
import { type ActArgument, type AreaAct, areaCodes, type AreaName } from "../../domain/buttons/AreaActs.ts"
import { type AreaTap, type CodedAct, encodeAreaTap } from "../../domain/buttons/AreaTap.ts"
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

export type FormerTap = CodedAct
type FormerName = keyof typeof areaActs

export interface FormerArea<A extends FormerName, E, R> extends Omit<AnyArea<E, R>, "name"> {
  readonly name: A
  readonly open: (interaction: Interaction) => Effect.Effect<Outcome, E, R>
  readonly acts: Readonly<Record<FormerAct<A>, Handler<CodedAct, E, R>>>
}

interface AnyFormer<E, R> extends Omit<AnyArea<E, R>, "name"> {
  readonly name: FormerName
  readonly open: (interaction: Interaction) => Effect.Effect<Outcome, E, R>
  readonly acts: Readonly<Record<string, Handler<CodedAct, E, R>>>
}

export type SomeArea<E, R> = AnyArea<E, R> | AnyFormer<E, R>

export const doIn = <E, R>(
  areas: ReadonlyArray<SomeArea<E, R>>,
  interaction: Interaction,
  tap: AreaTap,
): Effect.Effect<Outcome, E, R> | undefined => {
  const area = areas.find(({ name }) => name === tap.area || name === areaCodes[tap.area])
  if (area === undefined) return undefined
  if (!("open" in area)) return area.acts[tap.act]?.(interaction, tap.argument as never)
  const coded = encodeAreaTap(tap)
  if (coded.act === "open" && coded.id === 0) return area.open(interaction)
  return area.acts[coded.act]?.(interaction, coded)
}
