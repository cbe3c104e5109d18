import { Option } from "effect"
import type { Act } from "../../domain/Incoming.ts"
import type { Session } from "../../domain/Session.ts"

/** What kind of act it was: bounded, fit for a tag. */
export const actTag = (act: Act): string => act._tag

/** Where in a dialog a person is: `idle`, or the wizard and its step. Bounded, fit for a tag. */
export const stepTag = ({ active, drafts }: Session): string =>
  Option.match(active, { onNone: () => "idle", onSome: (name) => `${name}.${drafts[name]?.step ?? "start"}` })
