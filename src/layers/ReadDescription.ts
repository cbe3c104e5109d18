import type { RejectionKind, TelegramForbidden } from "../domain/TelegramError.ts"

/*
 * Telegram's descriptions are prose and change without notice: these lower-cased parts are the stable ones.
 */

const forbidden: ReadonlyArray<readonly [part: string, reason: TelegramForbidden["reason"]]> = [
  ["blocked by the user", "blocked"],
  ["user is deactivated", "deactivated"],
  ["was kicked", "kicked"],
  ["not a member", "not-a-member"],
  ["can't initiate conversation", "never-started"],
]

const rejected: ReadonlyArray<readonly [part: string, kind: RejectionKind]> = [
  ["message is not modified", "not-modified"],
  ["query is too old", "query-too-old"],
  ["query id is invalid", "query-too-old"],
  ["message to edit not found", "not-editable"],
  ["message can't be edited", "not-editable"],
  ["message to delete not found", "not-editable"],
  ["message can't be deleted", "not-editable"],
  ["there is no text in the message to edit", "not-editable"],
  ["there is no caption in the message to edit", "not-editable"],
  ["chat not found", "chat-not-found"],
  ["peer_id_invalid", "chat-not-found"],
  ["user not found", "chat-not-found"],
  // Only without the id it moved to; with it the kind is `migrated`.
  ["upgraded to a supergroup", "chat-not-found"],
  ["can't parse entities", "bad-markup"],
  ["wrong file identifier", "bad-photo"],
  ["wrong remote file identifier", "bad-photo"],
  ["wrong padding in the string", "bad-photo"],
  ["can't use file of type", "bad-photo"],
  ["file reference", "bad-photo"],
  ["image_process_failed", "bad-photo"],
  ["photo_invalid", "bad-photo"],
]

const find = <A>(table: ReadonlyArray<readonly [string, A]>, description: string) =>
  table.find(([part]) => description.includes(part))?.[1]

/** Why a 403 was given, from its lower-cased description. */
export const forbiddenReason = (description: string): TelegramForbidden["reason"] =>
  find(forbidden, description) ?? "other"

/** Why a call was rejected, from its lower-cased description. */
export const rejectionKind = (description: string): RejectionKind => find(rejected, description) ?? "other"

export const conflictReason = (description: string) =>
  description.includes("webhook") ? "webhook" : "other-poller"

/** A 404 says either that the token is unknown or that something else is. */
export const isUnknownToken = (description: string) => description.trim() === "not found"
