import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

/** The head of a PNG is enough to determine its size. */
const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(32)
  bytes.writeUInt32BE(0x89504e47, 0)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const form = (fields: Readonly<Record<string, string | Blob>>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return { method: "POST", body }
}

const withPhoto = Effect.gen(function* () {
  const arranged = yield* arrange
  const { ann, client } = arranged
  const upload = (bytes: Uint8Array<ArrayBuffer>, extra: Readonly<Record<string, string>> = {}) =>
    client.send("sendPhoto", form({ chat_id: String(ann.id), photo: new File([bytes], "p.png"), ...extra }))
  const photo = (params: object) => client.call("sendPhoto", { chat_id: ann.id, ...params })
  return { ...arranged, upload, photo }
})

const fileId = (result: unknown) => (result as { photo: [{ file_id: string }] }).photo[0].file_id

layer(Sandbox.layer())((it) => {
  it.effect("an uploaded photo is measured, and its file_id can be reused by the same bot only", () =>
    Effect.gen(function* () {
      const { photo, upload, world } = yield* withPhoto
      const { result } = yield* upload(png(800, 600), { caption: "<b>x</b>", parse_mode: "HTML" })
      expect(result).toMatchObject({ photo: [{ width: 800, height: 600 }], caption: "x" })
      const again = yield* photo({ photo: fileId(result) })
      expect(fileId(again.result)).toBe(fileId(result))
      const other = yield* arrange
      const foreign = yield* other.client.call("sendPhoto", { chat_id: other.ann.id, photo: fileId(result) })
      expect(foreign.description).toBe("Bad Request: wrong file identifier/HTTP URL specified")
      expect(world.files.find(fileId(result), other.bot.id)).toBeUndefined()
    }),
  )

  it.effect("attach://<part> refers to an uploaded file", () =>
    Effect.gen(function* () {
      const { ann, client } = yield* withPhoto
      const fields = { chat_id: String(ann.id), photo: "attach://it", it: new File([png(10, 10)], "p.png") }
      expect(yield* client.send("sendPhoto", form(fields))).toMatchObject({ ok: true })
    }),
  )

  it.effect("photos have at most 10 MB, width + height 10000 and ratio 20, and must be images", () =>
    Effect.gen(function* () {
      const { photo, upload } = yield* withPhoto
      const refused = (bytes: Uint8Array<ArrayBuffer>) =>
        Effect.map(upload(bytes), ({ description }) => description)
      expect(yield* refused(Buffer.alloc(10 * 1024 * 1024 + 1))).toBe("Bad Request: file is too big")
      expect(yield* refused(png(9000, 1001))).toBe("Bad Request: PHOTO_INVALID_DIMENSIONS")
      expect(yield* refused(png(2100, 100))).toBe("Bad Request: PHOTO_INVALID_DIMENSIONS")
      expect(yield* refused(Buffer.from("text"))).toBe("Bad Request: IMAGE_PROCESS_FAILED")
      expect(yield* refused(Buffer.alloc(0))).toBe("Bad Request: file must be non-empty")
      expect(yield* photo({})).toMatchObject({ description: "Bad Request: there is no photo in the request" })
    }),
  )

  it.effect("a caption has at most 1024 characters", () =>
    Effect.gen(function* () {
      const { upload } = yield* withPhoto
      expect(yield* upload(png(10, 10), { caption: "x".repeat(1025) })).toMatchObject({
        description: "Bad Request: message caption is too long",
      })
    }),
  )

  it.effect("an HTTP URL is fetched from the imaginary web", () =>
    Effect.gen(function* () {
      const { photo, world } = yield* withPhoto
      world.files.publish("https://example.org/p.png", png(10, 10))
      expect(yield* photo({ photo: "https://example.org/p.png" })).toMatchObject({ ok: true })
      expect(yield* photo({ photo: "https://example.org/q.png" })).toMatchObject({
        description: "Bad Request: failed to get HTTP URL content",
      })
      expect(yield* photo({ photo: "https://" })).toMatchObject({
        description: "Bad Request: wrong HTTP URL specified",
      })
      world.files.publish("https://example.org/page", Buffer.from("<html>"))
      expect(yield* photo({ photo: "https://example.org/page" })).toMatchObject({
        description: "Bad Request: wrong type of the web page content",
      })
      const large = Buffer.alloc(5 * 1024 * 1024 + 1)
      large.set(png(10, 10))
      world.files.publish("https://example.org/large.png", large)
      expect(yield* photo({ photo: "https://example.org/large.png" })).toMatchObject({
        description: "Bad Request: file is too big",
      })
    }),
  )

  it.effect("captions and media are edited, but a text can't become a photo", () =>
    Effect.gen(function* () {
      const { ann, chat, client, upload } = yield* withPhoto
      const { result } = yield* upload(png(10, 10), { caption: "old" })
      const { message_id } = result as { message_id: number }
      const edit = (method: string, params: object) =>
        client.call(method, { chat_id: ann.id, message_id, ...params })
      expect(yield* edit("editMessageCaption", { caption: "new" })).toMatchObject({
        result: { caption: "new" },
      })
      expect(yield* edit("editMessageText", { text: "x" })).toMatchObject({
        description: "Bad Request: there is no text in the message to edit",
      })
      const media = { type: "photo", media: fileId(result), caption: "third" }
      expect(yield* edit("editMessageMedia", { media })).toMatchObject({ result: { caption: "third" } })
      expect(chat.transcript).toHaveLength(2)
    }),
  )

  it.effect("a media group has 2 to 10 items", () =>
    Effect.gen(function* () {
      const { ann, chat, client, upload } = yield* withPhoto
      const media = { type: "photo", media: fileId((yield* upload(png(10, 10))).result) }
      const send = (count: number) =>
        client.call("sendMediaGroup", { chat_id: ann.id, media: Array(count).fill(media) })
      expect(yield* send(1)).toMatchObject({ status: 400 })
      expect(yield* send(11)).toMatchObject({ status: 400 })
      expect((yield* send(3)).result).toHaveLength(3)
      expect(new Set(chat.transcript.slice(2).map((message) => message.media_group_id)).size).toBe(1)
    }),
  )

  it.effect("a file sent by a persona can be fetched by file_id", () =>
    Effect.gen(function* () {
      const { chat, client } = yield* withPhoto
      const { document } = chat.send("document", { bytes: Buffer.from("cv"), name: "cv.pdf" })
      const file = yield* client.call("getFile", { file_id: document?.file_id })
      expect(file.result).toMatchObject({ file_size: 2 })
      const [limit, above] = [20 * 1024 * 1024, 20 * 1024 * 1024 + 1].map(
        (size) => chat.send("document", { bytes: Buffer.alloc(size) }).document?.file_id,
      )
      expect(yield* client.call("getFile", { file_id: limit })).toMatchObject({ ok: true })
      expect(yield* client.call("getFile", { file_id: above })).toMatchObject({
        description: "Bad Request: file is too big",
      })
      expect(yield* client.call("getFile", { file_id: document?.file_unique_id })).toMatchObject({
        description: "Bad Request: invalid file_id",
      })
      expect(yield* client.call("getFile", { file_id: "x" })).toMatchObject({
        description: "Bad Request: invalid file_id",
      })
    }),
  )
})
