import { Context, Data, type Effect, type Option } from "effect"
import type { Page } from "../domain/Page.ts"
import type { UserId } from "../domain/Ids.ts"
import type { Invitation, InvitationStatus } from "../domain/market/Invitation.ts"
import type { CompanyId, InvitationId, ResumeId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/**
 * The company has invited this person to the same, and it is pending or accepted, or was declined or withdrawn lately; or the same
 * member has, whatever company it was for, and it was declined or withdrawn lately or waits elsewhere.
 */
export class AlreadyInvited extends Data.TaggedError("AlreadyInvited")<{
  readonly invitation: Invitation
}> {}

/** The company or its member has sent as many as either may; the next one is possible at `until`, milliseconds since the epoch. */
export class TooManyInvitations extends Data.TaggedError("TooManyInvitations")<{
  readonly until: number
  /** How many that is within a period. */
  readonly most: number
}> {}

export type NewInvitation = Pick<Invitation, "by" | "company" | "resume" | "seeker" | "text" | "vacancy">

interface Rows {
  readonly total: number
  readonly rows: ReadonlyArray<Invitation>
}

/** What companies sent to seekers. One is never removed; at most one of a company, seeker and vacancy is pending. */
export class Invitations extends Context.Tag("Invitations")<
  Invitations,
  {
    readonly add: (
      invitation: NewInvitation,
      now: number,
    ) => Effect.Effect<InvitationId, AlreadyInvited | TooManyInvitations | StorageError>
    readonly get: (id: InvitationId) => Effect.Effect<Option.Option<Invitation>, StorageError>
    /** The latest of a company to a person. */
    readonly between: (
      company: CompanyId,
      seeker: UserId,
    ) => Effect.Effect<Option.Option<Invitation>, StorageError>
    /** The latest of them that was accepted. */
    readonly accepted: (
      company: CompanyId,
      seeker: UserId,
    ) => Effect.Effect<Option.Option<Invitation>, StorageError>
    /** Whether somebody accepted an invitation of the company with that résumé. */
    readonly isAccepted: (company: CompanyId, resume: ResumeId) => Effect.Effect<boolean, StorageError>
    /** The latest first. */
    readonly ofCompany: (company: CompanyId, page: Page) => Effect.Effect<Rows, StorageError>
    /** The latest first, without what was withdrawn before it was seen. */
    readonly ofSeeker: (seeker: UserId, page: Page) => Effect.Effect<Rows, StorageError>
    /** Why the member can't send another for the company now; none when they can. */
    readonly limitOf: (
      sender: Pick<Invitation, "by" | "company">,
      now: number,
    ) => Effect.Effect<Option.Option<TooManyInvitations>, StorageError>
    /** Notes the time of the change; false when the status was not `from` any more. */
    readonly setStatus: (
      id: InvitationId,
      change: { readonly from: InvitationStatus; readonly to: InvitationStatus },
      now: number,
    ) => Effect.Effect<boolean, StorageError>
  }
>() {}
