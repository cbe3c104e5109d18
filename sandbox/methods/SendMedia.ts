import { badRequest } from "../kit/ApiError.ts"
import { fileMessage } from "../world/FileMessage.ts"
import type { FileKind } from "../world/FileStore.ts"
import { readInputFile } from "./InputFile.ts"
import { mediaFields, readInputMedia } from "./InputMedia.ts"
import type { Method } from "./Method.ts"
import { publish } from "./Publish.ts"
import { readReplyMarkup } from "./ReadReplyMarkup.ts"
import { captionFields } from "./ReadText.ts"
import { targetChat } from "./TargetChat.ts"

/** sendPhoto, sendDocument and the like: one file with an optional caption. */
export const sendFile =
  (kind: FileKind): Method =>
  (call) => {
    const caption = kind === "sticker" || kind === "video_note" ? {} : captionFields(call)
    const markup = readReplyMarkup(call.params)
    const chat = targetChat(call)
    const file = readInputFile(call, kind, kind)
    return publish(call, chat, { ...fileMessage(file), ...caption }, markup)
  }

export const sendMediaGroup: Method = (call) => {
  const media = call.params.structure("media")
  if (!Array.isArray(media)) throw badRequest("can't parse media JSON object")
  if (media.length < 2 || media.length > 10) throw badRequest("there must be 2-10 media in a media group")
  const chat = targetChat(call)
  const inputs = media.map((item) => readInputMedia(call, item))
  const group = call.world.newQueryId()
  return inputs.map((input) => publish(call, chat, { ...mediaFields(input), media_group_id: group }))
}
