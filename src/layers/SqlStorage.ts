import { Effect, Layer } from "effect"
import { AppConfig } from "../services/AppConfig.ts"
import { AesDataCipher } from "./cipher/AesDataCipher.ts"
import { DirectPublishing } from "./DirectPublishing.ts"
import { FileInFlight } from "./sql/FileInFlight.ts"
import { rebuildIndexes } from "./sql/search/RebuildIndex.ts"
import { DatabaseUnusable, FoundDatabaseFile } from "./sql/DatabaseFile.ts"
import { sealStored } from "./sql/sealing/SealStored.ts"
import { RecognisedDatabase, SqliteDatabase } from "./sql/SqliteDatabase.ts"
import { SqlAccounts } from "./sql/SqlAccounts.ts"
import { SqlApplications } from "./sql/SqlApplications.ts"
import { SqlCandidates } from "./sql/SqlCandidates.ts"
import { SqlCaps } from "./sql/SqlCaps.ts"
import { SqlCompanies } from "./sql/SqlCompanies.ts"
import { SqlContacts } from "./sql/SqlContacts.ts"
import { SqlConversations } from "./sql/SqlConversations.ts"
import { SqlDatabaseOwner } from "./sql/SqlDatabaseOwner.ts"
import { SqlDeadLetters } from "./sql/SqlDeadLetters.ts"
import { SqlBlockedEmployers } from "./sql/SqlBlockedEmployers.ts"
import { SqlHousekeeping } from "./sql/SqlHousekeeping.ts"
import { SqlInbox } from "./sql/SqlInbox.ts"
import { SqlInvitations } from "./sql/SqlInvitations.ts"
import { SqliteLease } from "./sql/SqliteLease.ts"
import { SqlPendingAlbums } from "./sql/SqlPendingAlbums.ts"
import { SqlPostponedNotices } from "./sql/SqlPostponedNotices.ts"
import { SqlLetters } from "./sql/SqlLetters.ts"
import { SqlMarketPay } from "./sql/SqlMarketPay.ts"
import { SqlSavedAndHidden } from "./sql/SqlSavedAndHidden.ts"
import { SqlOutbox } from "./sql/SqlOutbox.ts"
import { SqlPublishedProfile } from "./sql/SqlPublishedProfile.ts"
import { SqlResumes } from "./sql/SqlResumes.ts"
import { SqlSessions } from "./sql/SqlSessions.ts"
import { SqlAccountSuspension } from "./sql/SqlAccountSuspension.ts"
import { SqlTickets } from "./sql/SqlTickets.ts"
import { SqlTransaction } from "./sql/SqlTransaction.ts"
import { SqlVacancies } from "./sql/SqlVacancies.ts"
import { SqlVacancySearch } from "./sql/SqlVacancySearch.ts"
import { SqlViews } from "./sql/SqlViews.ts"

const Tables = Layer.mergeAll(
  SqlDatabaseOwner,
  SqlPublishedProfile,
  SqlTransaction,
  SqlAccounts,
  SqlCaps,
  SqlSessions,
  SqlTickets,
  SqlResumes,
  SqlCompanies,
  SqlVacancies,
  SqlVacancySearch,
  SqlViews,
  SqlMarketPay,
  SqlSavedAndHidden,
  SqlBlockedEmployers,
  SqlHousekeeping,
  SqlApplications,
  SqlCandidates,
  SqlInvitations,
  SqlPendingAlbums,
  Layer.mergeAll(SqlInbox, SqlOutbox, SqlPostponedNotices).pipe(Layer.provideMerge(SqlDeadLetters)),
  SqlLetters,
  SqlContacts,
  SqlConversations,
  DirectPublishing,
  FileInFlight,
)

const Storage = SqlAccountSuspension.pipe(
  Layer.provideMerge(Tables),
  Layer.provide(Layer.effectDiscard(Effect.zipRight(sealStored(), rebuildIndexes()))),
  Layer.provideMerge(AesDataCipher),
  Layer.provideMerge(SqliteDatabase),
  Layer.provide(SqliteLease),
  Layer.provide(RecognisedDatabase),
  Layer.provide(FoundDatabaseFile),
)

/**
 * All storage services, over one database. The database is opened only once this process holds its lease. A constraint
 * violation at start counts as a failure of the database, with advice in its message.
 */
export const SqlStorage = Layer.unwrapEffect(
  Effect.map(AppConfig, ({ database: { filename } }) =>
    Layer.mapError(Storage, (error) =>
      error._tag === "StorageError" ? new DatabaseUnusable({ filename, code: error.code }) : error,
    ),
  ),
)
