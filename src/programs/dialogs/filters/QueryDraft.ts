import { Option, Schema } from "effect"
import type { Session } from "../../../domain/Session.ts"
import type { Answers } from "../wizard/Wizard.ts"

/** Storage of a search's query in the session, as a draft outside any wizard. */
export interface QueryDraft<Query> {
  /** The query without criteria. */
  readonly empty: Query
  readonly decode: (answers: unknown) => Option.Option<Query>
  readonly encode: (query: Query) => Answers
  /** The last query. */
  readonly of: (session: Session) => Query
  readonly keep: (session: Session, query: Query, now: number) => Session
  /** The query without one of its fields. */
  readonly without: (query: Query, key: string) => Query
}

export const queryDraft = <Query, Encoded extends Answers>(
  draftKey: string,
  schema: Schema.Schema<Query, Encoded>,
  empty: Query,
): QueryDraft<Query> => {
  const decode = Schema.decodeUnknownOption(schema)
  const encode = Schema.encodeSync(schema)
  const decoded = (answers: unknown) => Option.getOrElse(decode(answers), () => empty)
  return {
    empty,
    decode,
    encode,
    of: ({ drafts }) => decoded(drafts[draftKey]?.answers),
    keep: (session, query, now) => ({
      ...session,
      drafts: { ...session.drafts, [draftKey]: { step: "filters", answers: encode(query), updatedAt: now } },
    }),
    without: (query, key) =>
      decoded(Object.fromEntries(Object.entries(encode(query)).filter(([each]) => each !== key))),
  }
}
