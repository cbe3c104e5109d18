import * as Migrator from "@effect/sql/Migrator"
import initial from "./migrations/0001_initial.ts"
import marketplace from "./migrations/0002_marketplace.ts"
import search from "./migrations/0004_search.ts"
import people from "./migrations/0005_people.ts"
import applications from "./migrations/0006_applications.ts"
import conversations from "./migrations/0007_conversations.ts"
import standing from "./migrations/0008_standing.ts"
import searchWords from "./migrations/0009_search_words.ts"
import hiding from "./migrations/0010_hiding.ts"
import views from "./migrations/0011_views.ts"
import sealing from "./migrations/0012_sealing.ts"
import copies from "./migrations/0013_copies.ts"
import begun from "./migrations/0014_begun.ts"
import caps from "./migrations/0015_caps.ts"
import places from "./migrations/0016_places.ts"
import staleWords from "./migrations/0017_stale_words.ts"
import rights from "./migrations/0018_rights.ts"
import unreachable from "./migrations/0019_unreachable.ts"
import profile from "./migrations/0020_profile.ts"
import received from "./migrations/0021_received.ts"
import lookups from "./migrations/0022_lookups.ts"
import bansThatCrossed from "./migrations/0023_bans_that_crossed.ts"
import numbers from "./migrations/0024_numbers.ts"
import replies from "./migrations/0025_replies.ts"
import albums from "./migrations/0026_albums.ts"
import tickets from "./migrations/0027_tickets.ts"
import held from "./migrations/0028_held.ts"

/** All migrations, in order. Never edit one that has been applied: add a new file instead. */
const loaded = {
  "0001_initial": initial,
  "0002_marketplace": marketplace,
  "0004_search": search,
  "0005_people": people,
  "0006_applications": applications,
  "0007_conversations": conversations,
  "0008_standing": standing,
  "0009_search_words": searchWords,
  "0010_hiding": hiding,
  "0011_views": views,
  "0012_sealing": sealing,
  "0013_copies": copies,
  "0014_begun": begun,
  "0015_caps": caps,
  "0016_places": places,
  "0017_stale_words": staleWords,
  "0018_rights": rights,
  "0019_unreachable": unreachable,
  "0020_profile": profile,
  "0021_received": received,
  "0022_lookups": lookups,
  "0023_bans_that_crossed": bansThatCrossed,
  "0024_numbers": numbers,
  "0025_replies": replies,
  "0026_albums": albums,
  "0027_tickets": tickets,
  "0028_held": held,
}

/** Names of migrations by number, as stored in the database. */
export const migrations: ReadonlyMap<number, string> = new Map(
  Object.keys(loaded).map((key) => [Number.parseInt(key, 10), key.slice(key.indexOf("_") + 1)]),
)

export const newestMigration = Math.max(...migrations.keys())

/** Migrate the database to the newest schema. */
export const migrate = Migrator.make({})({ loader: Migrator.fromRecord(loaded) })
