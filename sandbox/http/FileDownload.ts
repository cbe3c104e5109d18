import { ApiError } from "../kit/ApiError.ts"
import type { World } from "../world/World.ts"
import { type Answer, failure } from "./Answer.ts"
import { decodePart } from "./DecodePart.ts"

const path = /^\/file\/bot([^/]*)\/(?:test\/)?([^?]+)/

/** The bytes at a `file_path`; a wrong token and an unknown path get the same answer. */
export const downloadFile = (world: World, url: string): Answer => {
  const [, token = "", filePath = ""] = path.exec(url) ?? []
  const bot = world.bots.get(decodePart(token) ?? "")
  const file = bot && world.files.atPath(decodePart(filePath) ?? "", bot.id)
  if (file === undefined) return failure(new ApiError(404, "Not Found"))
  const headers = { "content-type": "application/octet-stream" }
  return { status: 200, headers, body: file.bytes, description: undefined }
}
