import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { arrangePage, buildPage, rawRequest, webLayer } from "./Page.ts"

layer(webLayer())("who is let in, and to what", (it) => {
  it.effect("a name that is not this machine's own is refused", () =>
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
        expect(yield* rawRequest(url, { path: "/sandbox/calls", headers: { host } })).toMatchObject({
          status: 403,
        })
      }
    }),
  )

  it.effect("the page of another site changes nothing", () =>
    Effect.gen(function* () {
      const { people, url } = yield* arrangePage
      const body = JSON.stringify({ firstName: "Eve" })
      const post = (path: string, origin: string, content = body) =>
        rawRequest(url, { method: "POST", path, headers: { origin }, body: content })
      const before = people.list().length
      for (const origin of ["https://evil.example", "null", `${url}.evil.example`, "http://127.0.0.1:1"]) {
        expect(yield* post("/web/personas", origin)).toMatchObject({ status: 403 })
        expect(yield* post("/sandbox/faults", origin, '{"fault":{"kind":"html"}}')).toMatchObject({
          status: 403,
        })
      }
      expect(people.list()).toHaveLength(before)
      expect(yield* post("/web/personas", url)).toMatchObject({ status: 200 })
    }),
  )

  it.effect("the built page is served with a policy, its hashed parts for ever", () =>
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

  it.effect("nothing outside the page's folder is read", () =>
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
