import { Option } from "effect"
import type { Act } from "../../domain/Incoming.ts"
import type { Session } from "../../domain/Session.ts"

/** The act's kind; few values, as a metric tag needs. */
export const actTag = (act: Act): string => act._tag

/** The person's position in a dialog: `idle`, or the wizard and its step; few values, as a metric tag needs. */
export const stepTag = ({ active, drafts }: Session): string =>
  Option.match(active, { onNone: () => "idle", onSome: (name) => `${name}.${drafts[name]?.step ?? "start"}` })
