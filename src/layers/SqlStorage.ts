import { Effect, Layer } from "effect"
import { AppConfig } from "../services/AppConfig.ts"
import { AesDataCipher } from "./AesDataCipher.ts"
import { DirectPublishing } from "./DirectPublishing.ts"
import { FileInFlight } from "./FileInFlight.ts"
import { rebuildIndexes } from "./search/RebuildIndex.ts"
import { DatabaseUnusable, FoundDatabaseFile } from "./sql/DatabaseFile.ts"
import { sealStored } from "./sql/SealStored.ts"
import { RecognisedDatabase, SqliteDatabase } from "./sql/SqliteDatabase.ts"
import { SqlAccounts } from "./SqlAccounts.ts"
import { SqlApplications } from "./SqlApplications.ts"
import { SqlCandidates } from "./SqlCandidates.ts"
import { SqlCaps } from "./SqlCaps.ts"
import { SqlCompanies } from "./SqlCompanies.ts"
import { SqlContacts } from "./SqlContacts.ts"
import { SqlConversations } from "./SqlConversations.ts"
import { SqlDatabaseOwner } from "./SqlDatabaseOwner.ts"
import { SqlDeadLetters } from "./SqlDeadLetters.ts"
import { SqlHiding } from "./SqlHiding.ts"
import { SqlHousekeeping } from "./SqlHousekeeping.ts"
import { SqlInbox } from "./SqlInbox.ts"
import { SqlInvitations } from "./SqlInvitations.ts"
import { SqliteLease } from "./SqliteLease.ts"
import { SqlLateNotices } from "./SqlLateNotices.ts"
import { SqlLetters } from "./SqlLetters.ts"
import { SqlMarketPay } from "./SqlMarketPay.ts"
import { SqlMarks } from "./SqlMarks.ts"
import { SqlOutbox } from "./SqlOutbox.ts"
import { SqlPublishedProfile } from "./SqlPublishedProfile.ts"
import { SqlResumes } from "./SqlResumes.ts"
import { SqlSessions } from "./SqlSessions.ts"
import { SqlSuspension } from "./SqlSuspension.ts"
import { SqlTickets } from "./SqlTickets.ts"
import { SqlTransaction } from "./SqlTransaction.ts"
import { SqlVacancies } from "./SqlVacancies.ts"
import { SqlVacancySearch } from "./SqlVacancySearch.ts"
import { SqlViews } from "./SqlViews.ts"

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
  SqlMarks,
  SqlHiding,
  SqlHousekeeping,
  SqlApplications,
  SqlCandidates,
  SqlInvitations,
  Layer.mergeAll(SqlInbox, SqlOutbox, SqlLateNotices).pipe(Layer.provideMerge(SqlDeadLetters)),
  SqlLetters,
  SqlContacts,
  SqlConversations,
  DirectPublishing,
  FileInFlight,
)

const Storage = SqlSuspension.pipe(
  Layer.provideMerge(Tables),
  Layer.provide(Layer.effectDiscard(Effect.zipRight(sealStored(), rebuildIndexes()))),
  Layer.provideMerge(AesDataCipher),
  Layer.provideMerge(SqliteDatabase),
  Layer.provide(SqliteLease),
  Layer.provide(RecognisedDatabase),
  Layer.provide(FoundDatabaseFile),
)

/**
 * Everything that is stored, over the one database; nothing is opened before the database is ours alone. What its tables
 * refuse at the start is a failure of the database, which says what to do.
 */
export const SqlStorage = Layer.unwrapEffect(
  Effect.map(AppConfig, ({ database: { filename } }) =>
    Layer.mapError(Storage, (error) =>
      error._tag === "StorageError" ? new DatabaseUnusable({ filename, code: error.code }) : error,
    ),
  ),
)
