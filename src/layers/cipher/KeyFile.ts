import { Data, Effect, Option } from "effect"
import { randomBytes } from "node:crypto"
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs"
import { fileAdvice } from "../../domain/defects/FileAdvice.ts"
import { errorCode } from "../sql/StorageFailure.ts"
import { readKey } from "./KeyText.ts"

/** The key file beside the database can't be read, written or parsed. Never quotes its content. */
export class KeyFileUnusable extends Data.TaggedError("KeyFileUnusable")<{
  readonly path: string
  readonly code: string
}> {
  override get message() {
    const advice = fileAdvice(this.code) ?? "Restore it from your backup, or set DATA_KEY to the key it held"
    return `DATA_KEY: the key file ${this.path} can't be used (${this.code}). ${advice}`
  }
}

const using = <A>(path: string, use: () => A): Effect.Effect<A, KeyFileUnusable> =>
  Effect.try({ try: use, catch: (thrown) => new KeyFileUnusable({ path, code: errorCode(thrown) }) })

/** Read the key in a file; none if the file doesn't exist. */
export const readKeyFile = (path: string): Effect.Effect<Option.Option<Uint8Array>, KeyFileUnusable> =>
  Effect.gen(function* () {
    const text = yield* using(path, () => (existsSync(path) ? readFileSync(path, "utf8") : undefined))
    if (text === undefined) return Option.none()
    const key = readKey(text.trim())
    return Option.isSome(key) ? key : yield* new KeyFileUnusable({ path, code: "no key in it" })
  })

const write = (path: string, text: string) => {
  const file = openSync(path, "wx", 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Generate a key and write it to a new file readable only by its owner, synced to disk before the key is used. */
export const makeKeyFile = (path: string): Effect.Effect<Uint8Array, KeyFileUnusable> =>
  using(path, () => {
    const key = randomBytes(32)
    write(path, `${key.toString("base64")}\n`)
    return key
  })
