import * as Migrator from "@effect/sql/Migrator"
import initial from "./migrations/0001_initial.ts"

/** Every migration, in order. An applied one is never edited: a change is a new file. */
const migrations = { "0001_initial": initial }

/** Brings the database to the newest schema. */
export const migrate = Migrator.make({})({ loader: Migrator.fromRecord(migrations) })
