import { Context, type Effect, type Option } from "effect"
import type { UserId } from "../domain/Ids.ts"
import type { Company, CompanyContent } from "../domain/market/Company.ts"
import type { CompanyId } from "../domain/market/MarketIds.ts"
import type { StorageError } from "./StorageError.ts"

/** Companies and who acts for them. A person acts for one company at a time. */
export class Companies extends Context.Tag("Companies")<
  Companies,
  {
    /** Its creator is its owner and first member. */
    readonly add: (
      owner: UserId,
      content: CompanyContent,
      now: number,
    ) => Effect.Effect<CompanyId, StorageError>
    /** Those that somebody acts for and whose names have words that begin so, in any script; the shortest names first. */
    readonly named: (typed: string, limit: number) => Effect.Effect<ReadonlyArray<Company>, StorageError>
    readonly get: (id: CompanyId) => Effect.Effect<Option.Option<Company>, StorageError>
    /** The company a person acts for. */
    readonly ofMember: (member: UserId) => Effect.Effect<Option.Option<Company>, StorageError>
    /** All of them, whatever their standing: for who manages them. */
    readonly members: (id: CompanyId) => Effect.Effect<ReadonlyArray<UserId>, StorageError>
    /** Those in good standing: who may act for the company and hear of what concerns it, now. */
    readonly acting: (id: CompanyId) => Effect.Effect<ReadonlyArray<UserId>, StorageError>
    readonly save: (company: Company) => Effect.Effect<void, StorageError>
    /** A secret for one colleague, `[A-Za-z0-9_-]{16}`. */
    readonly invite: (id: CompanyId, by: UserId, now: number) => Effect.Effect<string, StorageError>
    /** Makes the bearer a member and the secret worthless; none when it is unknown, used, or the person acts for a company. */
    readonly join: (
      secret: string,
      member: UserId,
      now: number,
    ) => Effect.Effect<Option.Option<Company>, StorageError>
    readonly leave: (id: CompanyId, member: UserId) => Effect.Effect<void, StorageError>
  }
>() {}
