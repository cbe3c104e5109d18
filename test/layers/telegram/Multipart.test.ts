import { describe, expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { Upload } from "../../../src/domain/telegram/Upload.ts"
import { attachUploads } from "../../../src/layers/telegram/AttachUploads.ts"
import { encodeMultipart } from "../../../src/layers/telegram/Multipart.ts"
import { parseMultipart } from "../HttpFixture.ts"

const upload = fc
  .record({
    filename: fc.stringMatching(/^[\w а-яё"'().-]{1,40}$/),
    contentType: fc.constantFrom("image/jpeg", "application/pdf", "text/csv"),
    bytes: fc.uint8Array({ maxLength: 2000 }),
  })
  .map((fields) => new Upload(fields))

// Parsers, like browsers, either keep a lone line break in a field or read it as CRLF, so it is not tested here.
const text = fc.string({ unit: "binary" }).filter((value) => !/[\r\n]/.test(value))

const parse = ({ body, contentType }: ReturnType<typeof encodeMultipart>) =>
  Effect.promise(() => parseMultipart(contentType, body))

const boundary = "b0undary-e2c1"

describe("multipart", () => {
  it.effect.prop(
    "parses back to the fields and the files",
    {
      chat_id: fc.integer(),
      caption: fc.option(text, { nil: undefined }),
      reply_markup: fc.record({ rows: fc.array(text) }),
      upload,
    },
    ({ upload, ...fields }) =>
      Effect.gen(function* () {
        const { files, texts } = yield* parse(
          encodeMultipart({ ...fields, absent: null }, { file0: upload }, boundary),
        )
        const { caption, reply_markup, ...rest } = texts
        expect(rest).toEqual({ chat_id: String(fields.chat_id) })
        expect(caption).toBe(fields.caption)
        expect(JSON.parse(reply_markup ?? "")).toEqual(fields.reply_markup)
        const { contentType: type, filename: name } = upload
        expect(files).toEqual({ file0: { name, type, bytes: Buffer.from(upload.bytes) } })
      }),
  )

  it.prop("no name or type can break out of its header", { evil: fc.string() }, ({ evil }) => {
    const file = new Upload({
      filename: `${evil}\r\n\r\n--${boundary}`,
      contentType: evil,
      bytes: new Uint8Array(),
    })
    const lines = encodeMultipart({}, { file0: file }, boundary).body.toString().split("\r\n")
    expect(lines.filter((line) => line.startsWith(`--${boundary}`))).toEqual([
      `--${boundary}`,
      `--${boundary}--`,
    ])
    expect(lines).toHaveLength(7)
  })
})

describe("uploads in parameters", () => {
  const file = (filename: string) =>
    new Upload({ filename, contentType: "image/png", bytes: new Uint8Array([1, 2, 3]) })

  it("are replaced by references at any depth", () => {
    const [photo, cover] = [file("a.png"), file("b.png")]
    const media = [
      { type: "photo", media: photo },
      { type: "photo", media: "file-id", thumbnail: cover },
    ]
    expect(attachUploads({ chat_id: 7, media })).toEqual({
      body: {
        chat_id: 7,
        media: [
          { type: "photo", media: "attach://file0" },
          { type: "photo", media: "file-id", thumbnail: "attach://file1" },
        ],
      },
      uploads: { file0: photo, file1: cover },
    })
  })

  it.prop(
    "parameters without uploads stay the same",
    { params: fc.object({ key: fc.string() }) },
    ({ params }) => {
      const { body, uploads } = attachUploads(params)
      expect(uploads).toBeUndefined()
      expect(JSON.stringify(body)).toBe(JSON.stringify(params))
    },
  )
})
