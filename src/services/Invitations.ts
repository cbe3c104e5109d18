import { Context, Data, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { Invitation, InvitationStatus } from "../domain/market/Invitation.ts"
import type { CompanyId, InvitationId, ResumeId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/** The company has invited this person to the same: it is pending or accepted, or was declined lately. */
export class AlreadyInvited extends Data.TaggedError("AlreadyInvited")<{
  readonly invitation: Invitation
}> {}

/** The company has sent as many as it may; the next one is possible at `until`, milliseconds since the epoch. */
export class TooManyInvitations extends Data.TaggedError("TooManyInvitations")<{
  readonly until: number
}> {}

export type NewInvitation = Pick<Invitation, "by" | "company" | "resume" | "seeker" | "text" | "vacancy">

interface Page {
  readonly offset: number
  readonly limit: number
}

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
    /** When the next one is possible for the company; none when it is now. */
    readonly nextPossible: (
      company: CompanyId,
      now: number,
    ) => Effect.Effect<Option.Option<number>, StorageError>
    /** Notes the time of the change; false when the status was not `from` any more. */
    readonly setStatus: (
      id: InvitationId,
      change: { readonly from: InvitationStatus; readonly to: InvitationStatus },
      now: number,
    ) => Effect.Effect<boolean, StorageError>
  }
>() {}
