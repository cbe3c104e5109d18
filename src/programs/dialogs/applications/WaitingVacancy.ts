import { Option, Record, Schema } from "effect"
import { VacancyId } from "../../../domain/market/MarketIds.ts"
import type { Session } from "../../../domain/Session.ts"

const Wanted = Schema.Struct({ vacancy: VacancyId, source: Schema.String })
type Wanted = typeof Wanted.Type

const decode = Schema.decodeUnknownOption(Wanted)

/** The key of a draft outside any wizard that keeps a vacancy until the person has a résumé to apply with. */
const place = "applying"

/** Milliseconds after which a new résumé no longer counts as made for the vacancy. */
const patience = 3_600_000

export const keepWanted = (session: Session, wanted: Wanted, now: number): Session => ({
  ...session,
  drafts: { ...session.drafts, [place]: { step: place, answers: wanted, updatedAt: now } },
})

/** The vacancy that waits for a résumé, and the session without it. */
export const takeWanted = (
  session: Session,
  now: number,
): Option.Option<Wanted & { readonly session: Session }> => {
  const draft = session.drafts[place]
  if (draft === undefined || now - draft.updatedAt > patience) return Option.none()
  return Option.map(decode(draft.answers), (wanted) => ({
    ...wanted,
    session: { ...session, drafts: Record.remove(session.drafts, place) },
  }))
}
