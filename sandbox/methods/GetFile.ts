import { badRequest } from "../kit/ApiError.ts"
import type { Method } from "./Method.ts"

const maxDownload = 20 * 1024 * 1024

export const getFile: Method = ({ bot, params, world }) => {
  const id = params.text("file_id")
  if (id === "") throw badRequest("file_id not specified")
  const file = world.files.find(id, bot.id)
  if (file === undefined) throw badRequest("invalid file_id")
  const size = file.bytes.byteLength
  if (size > maxDownload) throw badRequest("file is too big")
  return { file_id: id, file_unique_id: file.uniqueId, file_size: size, file_path: file.path }
}
