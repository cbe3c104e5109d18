import { isRecord } from "../kit/IsRecord.ts"
import { badRequest } from "../kit/ApiError.ts"
import { allPermissions, type Permissions } from "../world/Member.ts"
import type { Params } from "./Params.ts"

const sending = [
  "can_send_messages",
  "can_send_audios",
  "can_send_documents",
  "can_send_photos",
  "can_send_videos",
  "can_send_video_notes",
  "can_send_voice_notes",
] as const

type Allowed = ReadonlySet<string>

/** Unless `use_independent_chat_permissions` is set, some permissions imply others. */
const implied = (allowed: Allowed): ReadonlyArray<string> => {
  if (allowed.has("can_send_other_messages") || allowed.has("can_add_web_page_previews")) return sending
  return allowed.has("can_send_polls") ? ["can_send_messages"] : []
}

/** The `permissions` of a call. Throws if they are not an object. */
export const readPermissions = (params: Params): Permissions => {
  const value = params.structure("permissions")
  if (!isRecord(value)) throw badRequest("can't parse chat permissions: expected an Object")
  const named = Object.keys(value).filter((name) => value[name] === true)
  const independent = params.flag("use_independent_chat_permissions")
  const allowed = new Set([...named, ...(independent ? [] : implied(new Set(named)))])
  const chosen = Object.keys(allPermissions).map((name) => [name, allowed.has(name)] as const)
  // By default, members who may write may also react and have tags.
  const writes = allowed.has("can_send_messages")
  const unsaid = { can_react_to_messages: writes, can_edit_tag: writes }
  const kept = Object.entries(unsaid).filter(([name]) => !(name in value))
  return { ...allPermissions, ...Object.fromEntries(chosen), ...Object.fromEntries(kept) }
}
