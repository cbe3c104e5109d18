import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Schema } from "effect"
import { Company, CompanyContent } from "../../domain/market/Company.ts"
import type { DataCipher } from "../../services/DataCipher.ts"
import { reading } from "./Rows.ts"
import { sealedTexts } from "./sealing/SealedText.ts"

const selected = `SELECT id, owner, name, sphere, city, about, logo, created_at AS createdAt FROM companies`

/** A name isn't sealed: companies are looked for by it, the shortest first. */
export const companyRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const stored = { about: sealedTexts(cipher, "companies").text("about", CompanyContent.fields.about) }
  const read = reading(Schema.Struct({ ...Company.fields, ...stored }))
  return {
    /** What is told of a company, as its columns. */
    columns: Schema.encodeSync(Schema.Struct({ ...CompanyContent.fields, ...stored })),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(selected)} ${rest}`, read),
  }
}
export type CompanyRows = ReturnType<typeof companyRows>
