import { Option, Schema } from "effect"
import { JobsQuery } from "../../../domain/market/JobsQuery.ts"
import type { Session } from "../../../domain/Session.ts"

/** What one looks for waits here, as a draft that nothing asks for. */
const place = "search"

const decode = Schema.decodeUnknownOption(JobsQuery)
const encode = Schema.encodeSync(JobsQuery)

/** What was asked for last. */
export const vacancyQueryIn = ({ drafts }: Session): JobsQuery =>
  Option.getOrElse(decode(drafts[place]?.answers), () => ({}))

export const keepVacancyQuery = (session: Session, query: JobsQuery, now: number): Session => ({
  ...session,
  drafts: { ...session.drafts, [place]: { step: "filters", answers: encode(query), updatedAt: now } },
})

/** The same without one of its fields. */
export const vacancyQueryWithout = (query: JobsQuery, key: string): JobsQuery => {
  const rest = Object.entries(encode(query)).filter(([each]) => each !== key)
  return Option.getOrElse(decode(Object.fromEntries(rest)), () => ({}))
}
