import type { RejectionKind, TelegramForbidden } from "../../domain/telegram/TelegramError.ts"

/**
 * Telegram's descriptions are prose and change without notice: only stable parts are matched, ignoring case, with
 * `SOME_CODE` read as `some code`.
 */

type Table<A> = ReadonlyArray<readonly [part: string, meaning: A]>

const forbidden: Table<TelegramForbidden["reason"]> = [
  ["blocked by the user", "blocked"],
  ["user is deactivated", "deactivated"],
  ["was kicked", "kicked"],
  ["not a member", "not-a-member"],
  ["can't initiate conversation", "never-started"],
]

/** Descriptions for which the server answers 400 in place of 403. */
const forbiddenCodes: Table<TelegramForbidden["reason"]> = [
  ["user is blocked", "blocked"],
  ["user deactivated", "deactivated"],
]

const edits: Table<RejectionKind> = [
  ["message is not modified", "not-modified"],
  ["message not modified", "not-modified"],
  ["message to edit not found", "not-editable"],
  ["message can't be edited", "not-editable"],
  ["message identifier is not specified", "not-editable"],
  ["message id invalid", "not-editable"],
  ["msg id invalid", "not-editable"],
  ["message edit time expired", "not-editable"],
  ["message author required", "not-editable"],
  ["message to delete not found", "not-editable"],
  ["message can't be deleted", "not-editable"],
  ["message delete forbidden", "not-editable"],
  ["there is no text in the message to edit", "not-editable"],
  ["there is no caption in the message to edit", "not-editable"],
  ["there is no media in the message to edit", "not-editable"],
]

/** The file can't be sent again, or not to this person. */
const files: Table<RejectionKind> = [
  "wrong file identifier",
  "invalid file identifier",
  "wrong file id",
  "invalid file id",
  "file id invalid",
  "wrong remote file identifier",
  "invalid remote file identifier",
  "wrong padding in the string",
  "can't use file of type",
  "type of file mismatch",
  "file reference",
  "file is too big",
  "file must be non-empty",
  "image process failed",
  "photo invalid",
  "photo save file invalid",
  "photo ext invalid",
  "document invalid",
  "media empty",
  "media invalid",
  "wrong type of the web page content",
  "failed to get http url content",
  "wrong http url specified",
  "webpage curl failed",
  "external url invalid",
  "voice messages forbidden",
  "restricted receiving of voice",
  "not enough rights to send",
  "chat send photos forbidden",
  "chat send docs forbidden",
  "chat send voices forbidden",
  "chat send media forbidden",
].map((part) => [part, "bad-file"])

const rejected: Table<RejectionKind> = [
  ...edits,
  ["query is too old", "query-too-old"],
  ["query id is invalid", "query-too-old"],
  ["query id invalid", "query-too-old"],
  ["chat not found", "chat-not-found"],
  ["peer id invalid", "chat-not-found"],
  ["user not found", "chat-not-found"],
  // Only without the new id; with it the kind is `migrated`.
  ["upgraded to a supergroup", "chat-not-found"],
  ["can't parse entities", "bad-markup"],
  ...files,
]

const find = <A>(table: Table<A>, description: string) => {
  const plain = description.toLowerCase().replaceAll("_", " ")
  return table.find(([part]) => plain.includes(part))?.[1]
}

/** The reason of a 403. */
export const forbiddenReason = (description: string): TelegramForbidden["reason"] =>
  find(forbidden, description) ?? find(forbiddenCodes, description) ?? "other"

/** The reason of a 400 that means the person can't be written to; undefined for any other. */
export const forbiddenByCode = (description: string): TelegramForbidden["reason"] | undefined =>
  find(forbiddenCodes, description)

/** The reason of a rejection. */
export const rejectionKind = (description: string): RejectionKind => find(rejected, description) ?? "other"

export const conflictReason = (description: string) =>
  description.toLowerCase().includes("webhook") ? "webhook" : "other-poller"

/** Whether a 404 means an unknown token rather than anything else. */
export const isUnknownToken = (description: string) => description.trim().toLowerCase() === "not found"
