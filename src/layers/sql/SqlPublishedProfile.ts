import { SqlClient } from "@effect/sql/SqlClient"
import { Effect, Layer } from "effect"
import { createHash } from "node:crypto"
import { UserId } from "../../domain/Ids.ts"
import type { Language } from "../../domain/Locale.ts"
import { isPersonal, type ProfilePart } from "../../domain/ProfilePart.ts"
import { PublishedProfile } from "../../services/PublishedProfile.ts"
import { attempting } from "./StorageFailure.ts"

interface Row {
  readonly kind: ProfilePart["kind"]
  readonly person: number
  readonly language: Language | ""
  readonly fingerprint: string
}

const fingerprintOf = (content: string) => createHash("sha256").update(content).digest("hex")

type Key = Omit<Row, "fingerprint">

const keyOf = ({ chat, kind, language }: ProfilePart): Key => ({
  kind,
  person: chat ?? 0,
  language: language ?? "",
})

const nameOf = ({ kind, language, person }: Key) => `${kind} ${person} ${language}`

const toPart = ({ kind, language, person }: Key): ProfilePart => ({
  kind,
  chat: person === 0 ? undefined : UserId.make(person),
  language: language === "" ? undefined : language,
})

const make = Effect.map(SqlClient, (sql) => {
  const rows = sql<Row>`SELECT kind, person, language, fingerprint FROM profile`

  return PublishedProfile.of({
    differing: (wanted) =>
      Effect.map(rows, (found) => {
        const standing = new Map(found.map((row) => [nameOf(row), row.fingerprint]))
        return wanted.filter(
          ({ content, part }) => standing.get(nameOf(keyOf(part))) !== fingerprintOf(content),
        )
      }).pipe(attempting("publishedProfile.differing")),
    forOthersThan: (people) =>
      Effect.map(rows, (found) =>
        found
          .map(toPart)
          .filter(isPersonal)
          .filter(({ chat }) => !people.has(chat)),
      ).pipe(attempting("publishedProfile.forOthersThan")),
    note: ({ content, part }) => {
      const { kind, language, person } = keyOf(part)
      return sql`INSERT INTO profile (kind, person, language, fingerprint)
        VALUES (${kind}, ${person}, ${language}, ${fingerprintOf(content)})
        ON CONFLICT (kind, person, language) DO UPDATE SET fingerprint = excluded.fingerprint`.pipe(
        Effect.asVoid,
        attempting("publishedProfile.note"),
      )
    },
    forget: (part) => {
      const { kind, language, person } = keyOf(part)
      return sql`DELETE FROM profile WHERE kind = ${kind} AND person = ${person} AND language = ${language}`.pipe(
        Effect.asVoid,
        attempting("publishedProfile.forget"),
      )
    },
  })
})

/** The published profile, as one fingerprint per part. */
export const SqlPublishedProfile = Layer.effect(PublishedProfile, make)
