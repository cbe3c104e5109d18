import { Effect, Option } from "effect"
import { UserId } from "../../domain/Ids.ts"
import type { SendResumePdf } from "../../domain/Outgoing.ts"
import { plainText } from "../../domain/text/PlainText.ts"
import { Upload } from "../../domain/telegram/Upload.ts"
import * as Metrics from "../../metrics/Metrics.ts"
import type { OutboxItem } from "../../services/Outbox.ts"
import { ResumePdfs, type PrintedResumePdf } from "../../services/ResumePdfs.ts"
import { TelegramClient } from "../../services/TelegramClient.ts"
import { keepUndeliverable } from "./KeepUndeliverable.ts"

/** Keep the message as a dead letter; the person gets the fallback text. */
const setAside = (item: OutboxItem, reason: "render" | "unreadable", detail: string) =>
  Effect.gen(function* () {
    Metrics.count(reason === "render" ? Metrics.errors.render : Metrics.errors.storage)
    yield* Effect.logError("A résumé's PDF could not be made; the message is kept as a dead letter")
    yield* keepUndeliverable(item, reason, detail)
    return Option.none<PrintedResumePdf>()
  })

/** Make the file and send it, or send the fallback text. */
export const deliverResumePdf = Effect.fn("DeliverResumePdf")(function* (
  item: OutboxItem,
  { html, keyboard: reply_markup, otherwise, recipe }: SendResumePdf,
  format: { readonly parse_mode: "HTML" } | undefined,
) {
  const client = yield* TelegramClient
  const resumePdfs = yield* ResumePdfs
  const { chatId: chat_id } = item
  const worded = (words: string) => (format === undefined ? plainText(words) : words)
  // Only shows that something is coming.
  yield* Effect.ignore(client.sendChatAction({ chat_id, action: "upload_document" }))
  const printed = yield* resumePdfs.print(recipe, UserId.make(chat_id)).pipe(
    Effect.catchTags({
      DrawFailed: ({ detail }) => setAside(item, "render", detail),
      StorageError: (error) =>
        error.isLasting ? setAside(item, "unreadable", error.message) : Effect.fail(error),
    }),
  )
  if (Option.isNone(printed))
    return yield* client.sendMessage({ chat_id, text: worded(otherwise), ...format, reply_markup })
  const { bytes, filename } = printed.value
  const document = new Upload({ filename, contentType: "application/pdf", bytes })
  return yield* client.sendDocument({ chat_id, document, caption: worded(html), ...format, reply_markup })
})
