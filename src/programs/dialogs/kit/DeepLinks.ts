import { Data, Option, Record } from "effect"
import { CompanyId, VacancyId } from "../../../domain/market/MarketIds.ts"
import { sourceNamed, type VacancySource } from "../../../domain/market/VacancySource.ts"
import type { Session } from "../../../domain/Session.ts"

/** What a link into the bot (`?start=…`) leads to. */
export type Link = Data.TaggedEnum<{
  /** `source` is where the link was put; empty when it doesn't say, or says something we don't know. */
  readonly Vacancy: { readonly id: VacancyId; readonly source: VacancySource | "" }
  readonly Company: { readonly id: CompanyId }
  /** A colleague's invitation, which serves once. */
  readonly Join: { readonly secret: string }
}>
export const Link = Data.taggedEnum<Link>()

type Read = (payload: string) => Link | undefined

const matching =
  (form: RegExp, make: (first: string, second: string) => Link): Read =>
  (payload) => {
    const [whole, first = "", second = ""] = form.exec(payload) ?? []
    return whole === undefined ? undefined : make(first, second)
  }

const number = (id36: string): number => Number.parseInt(id36, 36)

const kinds: Readonly<Partial<Record<string, Read>>> = {
  v: matching(/^([1-9a-z][0-9a-z]{0,9})(?:_([\w-]*))?$/i, (id, source) =>
    Link.Vacancy({ id: VacancyId.make(number(id)), source: sourceNamed(source) }),
  ),
  c: matching(/^([1-9a-z][0-9a-z]{0,9})(?:_[\w-]*)?$/i, (id) =>
    Link.Company({ id: CompanyId.make(number(id)) }),
  ),
  j: matching(/^([\w-]{16})(?:_[\w-]*)?$/, (secret) => Link.Join({ secret })),
}

/** What stands before the underscore in our links. */
export const linkKinds: ReadonlyArray<string> = Object.keys(kinds)

/** None when it isn't a link of ours. What somebody put behind one is passed over. */
export const readLink = (payload: string): Option.Option<Link> => {
  const [, kind = "", rest = ""] = /^([a-z])_(.*)$/is.exec(payload) ?? []
  return Option.fromNullable(kinds[kind.toLowerCase()]?.(rest))
}

/** The payload that leads there, with nothing else in it. */
export const writeLink = (link: Link): string =>
  Link.$match(link, {
    Vacancy: ({ id, source }) => `v_${id.toString(36)}${source === "" ? "" : `_${source}`}`,
    Company: ({ id }) => `c_${id.toString(36)}`,
    Join: ({ secret }) => `j_${secret}`,
  })

/** A newcomer's link waits here, as a draft that nothing asks for, until they have agreed and said who they are. */
const place = "link"

export const keepLink = (session: Session, link: Link, now: number): Session => ({
  ...session,
  drafts: {
    ...session.drafts,
    [place]: { step: place, answers: { payload: writeLink(link) }, updatedAt: now },
  },
})

/** The link that waits, and the session without it. */
export const takeLink = (
  session: Session,
): Option.Option<{ readonly link: Link; readonly session: Session }> => {
  const payload = session.drafts[place]?.answers["payload"]
  const link = typeof payload === "string" ? readLink(payload) : Option.none()
  return Option.map(link, (found) => ({
    link: found,
    session: { ...session, drafts: Record.remove(session.drafts, place) },
  }))
}
