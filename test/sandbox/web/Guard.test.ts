import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { arrangePage, buildPage, rawRequest, webLayer } from "./Page.ts"

layer(webLayer())("access control", (it) => {
  it.effect("a host name that is not this machine's own is refused", () =>
    Effect.gen(function* () {
      const { url } = yield* arrangePage
      const { port } = new URL(url)
      const state = (host: string) =>
        Effect.map(rawRequest(url, { path: "/web/state", headers: { host } }), ({ status }) => status)
      for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
        expect(yield* state(host)).toBe(200)
      }
      for (const host of [
        "evil.example",
        `evil.example:${port}`,
        "127.0.0.1.evil.example",
        "localhost.evil",
      ]) {
        expect(yield* state(host)).toBe(403)
        expect(yield* rawRequest(url, { path: "/sandbox/v1/calls", headers: { host } })).toMatchObject({
          status: 403,
        })
      }
    }),
  )

  it.effect("the page of another site can't change anything", () =>
    Effect.gen(function* () {
      const { people, url } = yield* arrangePage
      const body = JSON.stringify({ firstName: "Eve" })
      const post = (path: string, origin: string, content = body) =>
        rawRequest(url, { method: "POST", path, headers: { origin }, body: content })
      const before = people.list().length
      for (const origin of ["https://evil.example", "null", `${url}.evil.example`, "http://127.0.0.1:1"]) {
        expect(yield* post("/web/personas", origin)).toEqual({
          status: 403,
          text: '{"error":"Only the sandbox\'s own page may do this."}',
        })
        expect(yield* post("/sandbox/v1/faults", origin, '{"fault":{"kind":"html"}}')).toMatchObject({
          status: 403,
        })
      }
      expect(people.list()).toHaveLength(before)
      expect(yield* post("/web/personas", url)).toMatchObject({ status: 200 })
    }),
  )

  it.effect("no path is accessible to another site's page or under another name, including the Bot API", () =>
    Effect.gen(function* () {
      const { ann, bot, client, token, url, world } = yield* arrangePage
      const { port } = new URL(url)
      const stored = world.files.add({ kind: "document", bytes: new Uint8Array([1]) }, bot.id)
      const paths = [
        `/bot${token}/getMe`,
        `/bot${token}/test/getMe`,
        `/bot${token}/sendMessage?chat_id=${ann.id}&text=taken`,
        `/botnonsense/getMe`,
        `/file/bot${token}/${stored.path}`,
        "/sandbox/v1/calls",
        "/nowhere",
      ]
      const foreign: ReadonlyArray<Record<string, string>> = [
        { host: "evil.example" },
        { host: `127.0.0.1.evil.example:${port}` },
        { origin: "https://evil.example" },
        { origin: "null" },
        { origin: `${url}.evil.example` },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
      ]
      const refusal = (method: string, path: string, headers: Record<string, string>) =>
        Effect.map(rawRequest(url, { method, path, headers }), ({ status, text }) => ({
          status,
          said: JSON.parse(text) as unknown,
        }))
      for (const path of paths)
        for (const headers of foreign)
          for (const method of ["GET", "POST"])
            expect({ path, headers, ...(yield* refusal(method, path, headers)) }).toEqual({
              path,
              headers,
              status: 403,
              said: { ok: false, error_code: 403, description: expect.stringMatching(/^.+[.]$/) as string },
            })
      expect(ann.chatWith(bot).transcript).toEqual([])
      expect((yield* client.call("getMe")).result).toMatchObject({ id: bot.id })
      for (const headers of [{ origin: url }, { "sec-fetch-site": "same-origin" }, {}])
        expect(yield* rawRequest(url, { path: `/bot${token}/getMe`, headers })).toMatchObject({ status: 200 })
    }),
  )

  it.effect("the built page has a content security policy, and its hashed files are cached for ever", () =>
    Effect.gen(function* () {
      yield* buildPage
      const { ask, get } = yield* arrangePage
      const page = yield* get("/?persona=1")
      expect(page.text).toContain("<title>page</title>")
      expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8")
      expect(page.headers.get("cache-control")).toBe("no-cache")
      expect(page.headers.get("content-security-policy")).toBe(
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'",
      )
      const script = yield* get("/assets/index-a1b2.js")
      expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8")
      expect(script.headers.get("cache-control")).toContain("immutable")
      expect((yield* get("/favicon.svg")).headers.get("content-type")).toBe("image/svg+xml")
      expect(yield* ask("/", { method: "HEAD" })).toMatchObject({ status: 200, text: "" })
      expect(yield* ask("/", { method: "POST" })).toMatchObject({ status: 405 })
    }),
  )

  it.effect("no file outside the page's folder is served", () =>
    Effect.gen(function* () {
      yield* buildPage
      const { url } = yield* arrangePage
      const paths = [
        "/assets/../../secret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/assets/....//secret.txt",
        "/assets//etc/passwd",
        "/assets/%00",
        "/assets/..\\..\\secret.txt",
        "/favicon/../../secret.txt",
        "/assets/",
        "/assets",
      ]
      for (const path of paths) {
        const { status, text } = yield* rawRequest(url, { path })
        expect([path, status]).toEqual([path, 404])
        expect(text).not.toBe("secret")
      }
    }),
  )
})
