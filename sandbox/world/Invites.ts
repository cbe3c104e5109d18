import type { ChatInviteLink, User } from "@grammyjs/types"
import type { SeededRandom } from "../kit/SeededRandom.ts"

export interface InviteTerms {
  readonly name?: string
  /** Unix seconds. */
  readonly expire_date?: number
  readonly member_limit?: number
  readonly creates_join_request: boolean
}

interface Invite {
  readonly link: ChatInviteLink
  readonly joined: number
}

interface JoinRequest {
  readonly user: User
  readonly invite_link: string | undefined
}

/** Maximum number per chat. */
const maxLinks = 1000

/** The ways into a chat: links, and pending requests to join. */
export class Invites {
  readonly #random: SeededRandom
  readonly #links = new Map<string, Invite>()
  readonly requests = new Map<number, JoinRequest>()

  constructor(random: SeededRandom) {
    this.#random = random
  }

  /** Add a link; the oldest is dropped if there are too many. */
  add(creator: User, terms: InviteTerms, isPrimary = false): ChatInviteLink {
    const link = {
      invite_link: `https://t.me/+${this.#random.word(16)}`,
      creator,
      ...terms,
      is_primary: isPrimary,
      is_revoked: false,
    }
    const oldest = this.#links.size < maxLinks ? undefined : this.#links.keys().next().value
    if (oldest !== undefined) this.#links.delete(oldest)
    this.#links.set(link.invite_link, { link, joined: 0 })
    return link
  }

  /** The link in its current state. */
  find(address: string): ChatInviteLink | undefined {
    const link = this.#links.get(address)?.link
    if (link === undefined) return undefined
    const pending = [...this.requests.values()].filter(({ invite_link }) => invite_link === address).length
    return pending === 0 ? link : { ...link, pending_join_request_count: pending }
  }

  /** An administrator's currently valid primary link. */
  primaryOf(creator: number): ChatInviteLink | undefined {
    for (const { link } of this.#links.values()) {
      if (link.is_primary && !link.is_revoked && link.creator.id === creator) return link
    }
    return undefined
  }

  /** Change the terms of a link. */
  change(address: string, terms: InviteTerms) {
    const invite = this.#links.get(address)
    if (invite === undefined) return
    const { creator, invite_link, is_primary, is_revoked } = invite.link
    const link = { invite_link, creator, ...terms, is_primary, is_revoked }
    this.#links.set(address, { ...invite, link })
  }

  /** Revoke a link. */
  revoke(address: string) {
    const invite = this.#links.get(address)
    if (invite !== undefined)
      this.#links.set(address, { ...invite, link: { ...invite.link, is_revoked: true } })
  }

  /** Whether one more person may join by this link at `now` (Unix seconds). */
  isOpen({ expire_date, invite_link, is_revoked, member_limit }: ChatInviteLink, now: number) {
    const joined = this.#links.get(invite_link)?.joined ?? 0
    return !is_revoked && (expire_date ?? now + 1) > now && joined < (member_limit ?? joined + 1)
  }

  countJoined(address: string) {
    const invite = this.#links.get(address)
    if (invite !== undefined) this.#links.set(address, { ...invite, joined: invite.joined + 1 })
  }
}
