import { Option, Schema } from "effect"
import { CandidateQuery, everybody } from "../../../domain/market/CandidateQuery.ts"
import type { Session } from "../../../domain/Session.ts"

/** What one looks for waits here, as a draft that nothing asks for. */
const place = "people"

const decode = Schema.decodeUnknownOption(CandidateQuery)
const encode = Schema.encodeSync(CandidateQuery)

/** What was asked for last. */
export const candidateQueryIn = ({ drafts }: Session): CandidateQuery =>
  Option.getOrElse(decode(drafts[place]?.answers), () => everybody)

export const keepCandidateQuery = (session: Session, query: CandidateQuery, now: number): Session => ({
  ...session,
  drafts: { ...session.drafts, [place]: { step: "filters", answers: encode(query), updatedAt: now } },
})

/** The same without one of its fields. */
export const candidateQueryWithout = (query: CandidateQuery, key: string): CandidateQuery => {
  const rest = Object.entries(encode(query)).filter(([each]) => each !== key)
  return Option.getOrElse(decode(Object.fromEntries(rest)), () => everybody)
}
