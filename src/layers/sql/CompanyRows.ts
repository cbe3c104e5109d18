import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Schema } from "effect"
import { Company, CompanyContent } from "../../domain/market/Company.ts"
import type { DataCipher } from "../../services/DataCipher.ts"
import { reading } from "./Rows.ts"
import { sealedTexts } from "./sealing/SealedText.ts"

const selected = `SELECT id, owner, name, sphere, city, about, logo, created_at AS createdAt FROM companies`

/** Companies as rows. The name isn't sealed, since companies are searched by it, the shortest first. */
export const companyRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const stored = { about: sealedTexts(cipher, "companies").text("about", CompanyContent.fields.about) }
  const read = reading(Schema.Struct({ ...Company.fields, ...stored }))
  return {
    /** A company's content as columns. */
    columns: Schema.encodeSync(Schema.Struct({ ...CompanyContent.fields, ...stored })),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(selected)} ${rest}`, read),
  }
}
export type CompanyRows = ReturnType<typeof companyRows>
