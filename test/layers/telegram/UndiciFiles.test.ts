import { describe, expect, it } from "@effect/vitest"
import { Duration, Effect } from "effect"
import { Upload } from "../../../src/domain/telegram/Upload.ts"
import { type TelegramRequest, TelegramTransport } from "../../../src/services/TelegramTransport.ts"
import { against, answerJson, bodyOf, parseMultipart, testToken } from "../HttpFixture.ts"

const call = (request: TelegramRequest) =>
  Effect.flatMap(TelegramTransport, (transport) => transport.call(request))

describe("an upload", () => {
  it.live("arrives as multipart, byte for byte", () =>
    Effect.gen(function* () {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
      const upload = new Upload({ filename: 'rezyume "1".pdf', contentType: "application/pdf", bytes })
      const body = { chat_id: 7, document: "attach://file0", reply_markup: { inline_keyboard: [] } }
      const received = yield* call({
        method: "sendDocument",
        body,
        uploads: { file0: upload },
        deadline: Duration.seconds(5),
      }).pipe(
        against((incoming, response) => {
          void bodyOf(incoming)
            .then((sent) => parseMultipart(String(incoming.headers["content-type"]), sent))
            .then(({ files, texts }) => {
              const { file0 } = files
              const same = file0?.bytes.equals(bytes)
              answerJson(response, 200, { ok: true, result: [texts, file0?.type, same] })
            })
        }),
      )
      const texts = { chat_id: "7", document: "attach://file0", reply_markup: '{"inline_keyboard":[]}' }
      expect(received).toEqual([texts, "application/pdf", true])
    }),
  )
})

describe("a download", () => {
  const download = (path: string, maxBytes = 1000) =>
    Effect.flatMap(TelegramTransport, (transport) => transport.download(path, maxBytes))

  it.live("gives the file's bytes", () =>
    Effect.gen(function* () {
      const bytes = yield* download("photos/file 1?.jpg").pipe(
        against((incoming, response) => response.end(incoming.url)),
      )
      expect(Buffer.from(bytes).toString()).toBe(`/file/bot${testToken}/photos/file%201%3F.jpg`)
    }),
  )

  it.live("refuses a file beyond the limit", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        download("photos/1.jpg").pipe(against((_, response) => response.end("x".repeat(1001)))),
      )
      expect(error).toMatchObject({ _tag: "TelegramRejected", code: 413 })
    }),
  )

  it.live("of a missing file is rejected, and not mistaken for a wrong token", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        download("photos/1.jpg").pipe(
          against((_, response) => {
            answerJson(response, 404, { ok: false, error_code: 404, description: "Not Found" })
          }),
        ),
      )
      expect(error).toMatchObject({ _tag: "TelegramRejected", code: 404 })
    }),
  )
})
