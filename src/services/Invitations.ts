import { Context, Data, type Effect, type Option } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type { Invitation, InvitationStatus } from "../domain/market/Invitation.ts"
import type { CompanyId, InvitationId, ResumeId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/**
 * The company has already invited this person to the same vacancy, and the invitation is pending, accepted, or was
 * recently declined or withdrawn; or the same member has, for any company, and it was recently declined or withdrawn or
 * is pending for another company.
 */
export class AlreadyInvited extends Data.TaggedError("AlreadyInvited")<{
  readonly invitation: Invitation
}> {}

/**
 * The company or its member has reached the limit; the next invitation is possible at `until`, milliseconds since the
 * epoch.
 */
export class TooManyInvitations extends Data.TaggedError("TooManyInvitations")<{
  readonly until: number
  /** The limit per period. */
  readonly most: number
}> {}

export type NewInvitation = Pick<Invitation, "by" | "company" | "resume" | "seeker" | "text" | "vacancy">

interface Rows {
  readonly total: number
  readonly rows: ReadonlyArray<Invitation>
}

/**
 * Invitations of companies to job seekers. They are never deleted; at most one per company, seeker and vacancy is
 * pending.
 */
export class Invitations extends Context.Tag("Invitations")<
  Invitations,
  {
    readonly add: (
      invitation: NewInvitation,
      now: number,
    ) => Effect.Effect<InvitationId, AlreadyInvited | TooManyInvitations | StorageError>
    readonly get: (id: InvitationId) => Effect.Effect<Option.Option<Invitation>, StorageError>
    /** The latest invitation of a company to a person. */
    readonly between: (
      company: CompanyId,
      seeker: UserId,
    ) => Effect.Effect<Option.Option<Invitation>, StorageError>
    /** The latest accepted invitation of a company to a person. */
    readonly accepted: (
      company: CompanyId,
      seeker: UserId,
    ) => Effect.Effect<Option.Option<Invitation>, StorageError>
    /** Whether an invitation of the company with that résumé was accepted. */
    readonly isAccepted: (company: CompanyId, resume: ResumeId) => Effect.Effect<boolean, StorageError>
    /** The latest first. */
    readonly ofCompany: (company: CompanyId, page: Page) => Effect.Effect<Rows, StorageError>
    /** How many of a person's invitations they haven't opened. */
    readonly unseenBy: (seeker: UserId) => Effect.Effect<number, StorageError>
    /** The latest first, without those withdrawn before they were seen. */
    readonly ofSeeker: (seeker: UserId, page: Page) => Effect.Effect<Rows, StorageError>
    /** Why the member can't send another invitation for the company now; none when they can. */
    readonly limitOf: (
      sender: Pick<Invitation, "by" | "company">,
      now: number,
    ) => Effect.Effect<Option.Option<TooManyInvitations>, StorageError>
    /** Change the status and record the time; false when the status is no longer `from`. */
    readonly setStatus: (
      id: InvitationId,
      change: { readonly from: InvitationStatus; readonly to: InvitationStatus },
      now: number,
    ) => Effect.Effect<boolean, StorageError>
  }
>() {}
