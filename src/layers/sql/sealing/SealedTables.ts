import type { DataCipher } from "../../../services/DataCipher.ts"

/** Columns of a table that are sealed. */
export interface SealedTable {
  readonly table: string
  /** The columns that identify and order its rows: its primary key, or `rowid`. */
  readonly key: ReadonlyArray<string>
  readonly columns: ReadonlyArray<string>
  /**
   * How to convert plain text of an earlier version. By default it is sealed for `table.column`, as `sealedColumn`
   * does.
   */
  readonly become?: (cipher: DataCipher["Type"], text: string) => string
}

/** The stored fingerprint of a one-time secret. */
export const fingerprintText = (cipher: DataCipher["Type"], purpose: string, secret: string): string =>
  Buffer.from(cipher.fingerprint(`${purpose} ${secret}`)).toString("base64url")

/**
 * All tables with sealed texts. The first start with a new entry seals the plain text of earlier versions. Never edit a
 * released entry: add another one for further columns of its table.
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
  { table: "tickets", key: ["id"], columns: ["name"] },
  { table: "ticket_entries", key: ["id"], columns: ["text"] },
]
