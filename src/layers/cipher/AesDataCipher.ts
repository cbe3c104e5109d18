import { SqlClient } from "@effect/sql/SqlClient"
import { Array, Data, Effect, Layer, Option, Redacted } from "effect"
import { misconfigured } from "../../domain/defects/ExitCode.ts"
import { AppConfig } from "../../services/AppConfig.ts"
import { DataCipher } from "../../services/DataCipher.ts"
import { aesCipher } from "./Aes.ts"
import { DatabaseFile } from "../sql/DatabaseFile.ts"
import { makeKeyFile, readKeyFile } from "./KeyFile.ts"
import { attempting } from "../sql/StorageFailure.ts"

/** The database was written with another key than the one given, or its key is missing. */
export class WrongDataKey extends Data.TaggedError("WrongDataKey")<{
  readonly path: string
  readonly given: boolean
}> {
  readonly exitCode = misconfigured

  override get message() {
    return this.given
      ? `DATA_KEY: this database was written with another key. Set DATA_KEY to that one; unless it was set then, the file ${this.path} holds it`
      : `DATA_KEY: the key that this database was written with is missing. Restore ${this.path} from your backup, or set DATA_KEY to it`
  }
}

/** The fingerprinted text that identifies the key of a database. */
const mark = "this database's key"

const markOf = (sql: SqlClient) =>
  sql<{ mark: Uint8Array }>`SELECT mark FROM data_key`.pipe(
    Effect.map((rows) => Option.fromNullable(rows[0]?.mark)),
    attempting("cipher.mark"),
  )

const markWith = (cipher: DataCipher["Type"]): Buffer => Buffer.from(cipher.fingerprint(mark))

const isKeyOf = (known: Option.Option<Uint8Array>, key: Uint8Array): boolean =>
  Option.exists(known, (own) => markWith(aesCipher(key)).equals(own))

/** Read the first of the possible key files that has the database's own key, or else the first that exists. */
const readKeyFiles = (paths: ReadonlyArray<string>, known: Option.Option<Uint8Array>) =>
  Effect.map(Effect.forEach(paths, readKeyFile), (found) => {
    const keys = Array.getSomes(found)
    return Option.fromNullable(keys.find((key) => isKeyOf(known, key)) ?? keys[0])
  })

/**
 * The key is, in this order: `DATA_KEY`; the key file beside the database, or beside the link to it; a new key in a new
 * file.
 */
const make = Effect.gen(function* () {
  const { dataKey } = yield* AppConfig
  const { keys, path: database } = yield* DatabaseFile
  const sql = yield* SqlClient
  const path = `${database}.key`
  const known = yield* markOf(sql)
  const given = Option.map(dataKey, Redacted.value)
  const found = Option.isSome(given) ? given : yield* readKeyFiles(keys, known)
  if (Option.isNone(found) && Option.isSome(known)) return yield* new WrongDataKey({ path, given: false })
  const key = Option.isSome(found) ? found.value : yield* makeKeyFile(path)
  if (Option.isSome(known) && !isKeyOf(known, key)) return yield* new WrongDataKey({ path, given: true })
  const cipher = aesCipher(key)
  if (Option.isNone(known))
    yield* sql`INSERT INTO data_key (id, mark) VALUES (1, ${markWith(cipher)})`.pipe(
      attempting("cipher.mark"),
    )
  return cipher
})

/** Encrypt with AES-256-GCM under `DATA_KEY` or the key file, after checking that the key is the database's own. */
export const AesDataCipher = Layer.effect(DataCipher, make)
