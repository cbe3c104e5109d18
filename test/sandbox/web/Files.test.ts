import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck } from "effect"
import { samples } from "../../../sandbox/persona/Samples.ts"
import { arrangePage, webLayer } from "./Page.ts"

const png = samples.photo.bytes

const withUpload = Effect.gen(function* () {
  const arranged = yield* arrangePage
  const { ann, ask, bot } = arranged
  ann.chatWith(bot).start()
  const upload = (query: string, body: Uint8Array, contentType = "") =>
    ask(`/web/personas/${ann.id}/chats/${bot.id}/files?${query}`, {
      method: "POST",
      body: Buffer.from(body),
      headers: contentType === "" ? {} : { "content-type": contentType },
    })
  const last = () => ann.chatWith(bot).transcript.at(-1)
  return { ...arranged, upload, last }
})

layer(webLayer())("files", (it) => {
  it.effect("an uploaded photo is measured, captioned, and shown by its file_id", () =>
    Effect.gen(function* () {
      const { get, last, upload } = yield* withUpload
      expect(yield* upload("kind=photo&name=me.png&caption=Me", png)).toMatchObject({ status: 200 })
      expect(last()).toMatchObject({ photo: [{ width: 1, height: 1 }], caption: "Me" })
      const caption = (count: number) => encodeURIComponent("😀".repeat(count))
      expect(yield* upload(`kind=photo&caption=${caption(1024)}`, png)).toMatchObject({ status: 200 })
      expect(yield* upload(`kind=photo&caption=${caption(1025)}`, png)).toMatchObject({ status: 400 })
      const shown = yield* get(`/web/files/${last()?.photo?.[0]?.file_id ?? ""}`)
      yield* upload("kind=photo", samples.sticker.bytes)
      expect(last()?.photo).toMatchObject([{ width: 128, height: 128 }])
      expect(shown.headers.get("content-type")).toBe("image/png")
    }),
  )

  it.effect("any bytes are returned unchanged, under any name", () =>
    Effect.gen(function* () {
      const { last, upload, url } = yield* withUpload
      const roundTrip = async (bytes: Uint8Array, name: string) => {
        const query = `kind=document&name=${encodeURIComponent(name)}`
        expect((await Effect.runPromise(upload(query, bytes))).status).toBe(200)
        const address = `${url}/web/files/${last()?.document?.file_id ?? ""}?download=${encodeURIComponent(name)}`
        const response = await fetch(address)
        expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''[!-~]+$/)
        expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(bytes))
      }
      const file = FastCheck.uint8Array({ minLength: 1, maxLength: 2000 })
      yield* Effect.promise(() =>
        FastCheck.assert(
          FastCheck.asyncProperty(
            file,
            FastCheck.string({ minLength: 1, unit: "grapheme" }),
            async (bytes, name) => roundTrip(bytes, name),
          ),
          { numRuns: 50 },
        ),
      )
    }),
  )

  it.effect("pages and scripts are offered for download only, whatever their name", () =>
    Effect.gen(function* () {
      const { get, last, upload } = yield* withUpload
      for (const contentType of ["text/html", "image/svg+xml", "text/javascript", "application/xhtml+xml"]) {
        yield* upload("kind=document&name=x.html", Buffer.from("<script>alert(1)</script>"), contentType)
        expect(last()?.document).toMatchObject({ mime_type: contentType, file_name: "x.html" })
        const { headers } = yield* get(`/web/files/${last()?.document?.file_id ?? ""}`)
        expect(headers.get("content-type")).toBe("application/octet-stream")
        expect(headers.get("content-disposition")).toContain("attachment")
        expect(headers.get("content-security-policy")).toContain("default-src 'none'")
        expect(headers.get("x-content-type-options")).toBe("nosniff")
      }
    }),
  )

  it.effect("an invalid photo, an unknown kind, an empty or too large file is refused", () =>
    Effect.gen(function* () {
      const { get, upload } = yield* withUpload
      expect(yield* upload("kind=photo", Buffer.from("text"))).toMatchObject({ status: 400 })
      expect(yield* upload("kind=program", png)).toMatchObject({ status: 400 })
      expect(yield* upload("kind=document", new Uint8Array())).toMatchObject({ status: 400 })
      const tooLarge = yield* upload("kind=document", new Uint8Array(20 * 1024 * 1024 + 1))
      expect(tooLarge).toMatchObject({
        status: 413,
        json: { error: expect.stringContaining("20 MiB") as string },
      })
      const largest = yield* upload("kind=document", new Uint8Array(20 * 1024 * 1024))
      expect(largest.status).toBe(200)
      expect(yield* get("/web/files/nothing")).toMatchObject({ status: 404 })
    }),
  )
})
