import type { DataCipher } from "../../../services/DataCipher.ts"

/** Texts of a table that nobody reads without the key. */
export interface SealedTable {
  readonly table: string
  /** What its rows are told apart and ordered by: the columns of its primary key, or `rowid`. */
  readonly key: ReadonlyArray<string>
  readonly columns: ReadonlyArray<string>
  /** What a text stored in the clear becomes. By default it is sealed for `table.column`, as `sealedColumn` does it. */
  readonly become?: (cipher: DataCipher["Type"], text: string) => string
}

/** What a one-time secret is found by. */
export const fingerprintText = (cipher: DataCipher["Type"], purpose: string, secret: string): string =>
  Buffer.from(cipher.fingerprint(`${purpose} ${secret}`)).toString("base64url")

/**
 * Every table with sealed texts. What an earlier version stored in the clear is sealed at the first start with a new
 * entry; an entry that was released is never edited: further columns of its table are a new one.
 */
export const sealedTables: ReadonlyArray<SealedTable> = [
  { table: "inbox", key: ["update_id"], columns: ["payload"] },
  { table: "outbox", key: ["id"], columns: ["message"] },
  { table: "late_notices", key: ["application"], columns: ["message"] },
  { table: "dead_letters", key: ["id"], columns: ["payload", "detail"] },
  { table: "sessions", key: ["chat_id"], columns: ["state"] },
  {
    table: "company_invites",
    key: ["rowid"],
    columns: ["secret"],
    become: (cipher, secret) => fingerprintText(cipher, "join", secret),
  },
  { table: "resumes", key: ["id"], columns: ["title", "name", "history", "about", "skills"] },
  { table: "companies", key: ["id"], columns: ["about"] },
  { table: "vacancies", key: ["id"], columns: ["title", "description", "questions"] },
  { table: "applications", key: ["id"], columns: ["letter", "answers", "invitation", "note"] },
  { table: "invitations", key: ["id"], columns: ["text"] },
  { table: "letters", key: ["owner", "slot"], columns: ["text"] },
  { table: "conversation_messages", key: ["id"], columns: ["text"] },
  { table: "tickets", key: ["id"], columns: ["text"] },
]
