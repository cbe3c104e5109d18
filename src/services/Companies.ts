import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { Company, CompanyContent } from "../domain/market/Company.ts"
import type { CompanyId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/** Companies and their members. A person acts for one company at a time. */
export class Companies extends Context.Tag("Companies")<
  Companies,
  {
    /** The creator becomes the owner and first member. */
    readonly add: (
      owner: UserId,
      content: CompanyContent,
      now: number,
    ) => Effect.Effect<CompanyId, StorageError>
    /**
     * Companies with active members whose names have words with these prefixes, in either script; the shortest names
     * first.
     */
    readonly named: (typed: string, limit: number) => Effect.Effect<ReadonlyArray<Company>, StorageError>
    readonly get: (id: CompanyId) => Effect.Effect<Option.Option<Company>, StorageError>
    /** The names of these companies. */
    readonly names: (
      ids: ReadonlyArray<CompanyId>,
    ) => Effect.Effect<ReadonlyMap<CompanyId, string>, StorageError>
    /** The company a person acts for. */
    readonly ofMember: (member: UserId) => Effect.Effect<Option.Option<Company>, StorageError>
    /** All members regardless of standing, for managing them. */
    readonly members: (id: CompanyId) => Effect.Effect<ReadonlyArray<UserId>, StorageError>
    /** Members in good standing, who may act for the company now and are notified about it. */
    readonly acting: (id: CompanyId) => Effect.Effect<ReadonlyArray<UserId>, StorageError>
    readonly save: (company: Company) => Effect.Effect<void, StorageError>
    /** Create a single-use secret for an invite link, `[A-Za-z0-9_-]{16}`. */
    readonly invite: (id: CompanyId, by: UserId, now: number) => Effect.Effect<string, StorageError>
    /**
     * Make the person a member and use up the secret. None when the secret is unknown or used, or the person already
     * acts for a company.
     */
    readonly join: (
      secret: string,
      member: UserId,
      now: number,
    ) => Effect.Effect<Option.Option<Company>, StorageError>
    readonly leave: (id: CompanyId, member: UserId) => Effect.Effect<void, StorageError>
  }
>() {}
