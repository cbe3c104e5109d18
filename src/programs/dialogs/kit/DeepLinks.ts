import { Data, Option, Record } from "effect"
import { CompanyId, VacancyId } from "../../../domain/market/MarketIds.ts"
import { sourceNamed, type VacancySource } from "../../../domain/market/VacancySource.ts"
import type { Session } from "../../../domain/Session.ts"

/** The target of a deep link (`?start=…`). */
export type Link = Data.TaggedEnum<{
  /** `source` is where the link was published; empty if missing or unknown. */
  readonly Vacancy: { readonly id: VacancyId; readonly source: VacancySource | "" }
  readonly Company: { readonly id: CompanyId }
  /** An invitation to join a company; works once. */
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
  v: matching(/^([1-9a-z][0-9a-z]{0,9})(?:_(.*))?$/is, (id, source) =>
    Link.Vacancy({ id: VacancyId.make(number(id)), source: sourceNamed(source) }),
  ),
  c: matching(/^([1-9a-z][0-9a-z]{0,9})(?:_.*)?$/is, (id) =>
    Link.Company({ id: CompanyId.make(number(id)) }),
  ),
  j: matching(/^([\w-]{16})(?:_.*)?$/s, (secret) => Link.Join({ secret })),
}

/** Letters that begin a payload. */
export const linkKinds: ReadonlyArray<string> = Object.keys(kinds)

/** None if the payload isn't one of ours. Unknown suffixes are ignored. */
export const readLink = (payload: string): Option.Option<Link> => {
  const [, kind = "", rest = ""] = /^([a-z])_(.*)$/is.exec(payload) ?? []
  return Option.fromNullable(kinds[kind.toLowerCase()]?.(rest))
}

/** The payload of a link, without suffixes. */
export const writeLink = (link: Link): string =>
  Link.$match(link, {
    Vacancy: ({ id, source }) => `v_${id.toString(36)}${source === "" ? "" : `_${source}`}`,
    Company: ({ id }) => `c_${id.toString(36)}`,
    Join: ({ secret }) => `j_${secret}`,
  })

/** The key of a draft outside any wizard that keeps a newcomer's link until they have consented and chosen a role. */
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
