import type { SqlClient } from "@effect/sql/SqlClient"
import type { Fragment } from "@effect/sql/Statement"
import { Effect, Schema } from "effect"
import { Invitation } from "../../domain/market/Invitation.ts"
import type { DataCipher } from "../../services/DataCipher.ts"
import { reading } from "./Rows.ts"
import { sealedTexts } from "./sealing/SealedText.ts"

const selected = `SELECT id, company, vacancy, resume, seeker, invited_by AS "by", text, status, sent_at AS sentAt,
  seen_at AS seenAt, settled_at AS settledAt FROM invitations`

export const invitationRows = (sql: SqlClient, cipher: DataCipher["Type"]) => {
  const text = sealedTexts(cipher, "invitations").text("text", Invitation.fields.text)
  const read = reading(Schema.Struct({ ...Invitation.fields, text }))
  return {
    seal: Schema.encodeSync(text),
    select: (rest: Fragment) => Effect.flatMap(sql`${sql.literal(selected)} ${rest}`, read),
  }
}
export type InvitationRows = ReturnType<typeof invitationRows>
