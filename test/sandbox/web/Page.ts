import { Effect } from "effect"
import { mkdtempSync } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Sandbox } from "../../../sandbox/Sandbox.ts"
import type { SandboxOptions } from "../../../sandbox/SandboxOptions.ts"
import type { WebOptions } from "../../../sandbox/web/WebOptions.ts"
import { BotClient } from "../BotClient.ts"

export const clientDir = mkdtempSync(join(tmpdir(), "sandbox-client-"))

/** At most two admins. */
export const adminIds: ReadonlySet<number> = new Set([900_000_001, 900_000_002])

export const webLayer = (web: Partial<WebOptions> = {}, options: Partial<SandboxOptions> = {}) =>
  Sandbox.layer({ ...options, web: { clientDir, adminIds, ...web } })

export const buildPage = Effect.promise(async () => {
  await mkdir(join(clientDir, "assets"), { recursive: true })
  await writeFile(join(clientDir, "index.html"), "<!doctype html><title>page</title>")
  await writeFile(join(clientDir, "favicon.svg"), "<svg/>")
  await writeFile(join(clientDir, "assets", "index-a1b2.js"), "export {}")
  await writeFile(join(clientDir, "..", "secret.txt"), "secret")
})

export interface Said {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Requests that a page makes. */
export const pageAt = (url: string) => {
  const ask = (path: string, init: RequestInit = {}): Effect.Effect<Said> =>
    Effect.promise(async () => {
      const response = await fetch(`${url}${path}`, init)
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, json: parsed(text) }
    })
  const get = (path: string) => ask(path)
  const post = (path: string, body: unknown) => ask(path, { method: "POST", body: JSON.stringify(body) })
  const act = (persona: number, peer: number, body: object) =>
    post(`/web/personas/${persona}/chats/${peer}/acts`, body)
  const chat = (persona: number, peer: number, query = "") =>
    get(`/web/personas/${persona}/chats/${peer}${query}`)
  return { ask, get, post, act, chat }
}

let nextBotId = 50_000_000

/** A bot of its own for a test, two people, and the page. */
export const arrangePage = Effect.gen(function* () {
  const sandbox = yield* Sandbox
  const id = nextBotId++
  const token = `${id}:AAH${"x".repeat(32)}`
  const bot = sandbox.world.addBot({ token, username: `page${id}_bot`, firstName: "Jobs" })
  const client = new BotClient(sandbox.url, token)
  const ann = sandbox.people.add({ first_name: "Ann", language_code: "uz" })
  const bob = sandbox.people.add({ first_name: "Bob" })
  return { ...sandbox, ...pageAt(sandbox.url), token, bot, client, ann, bob }
})

interface RawRequest {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A request with headers that fetch would not set, and a path that it would normalise. */
export const rawRequest = (url: string, { body, headers = {}, method = "GET", path = "/" }: RawRequest) =>
  Effect.async<Pick<Said, "status" | "text">>((resume) => {
    const { hostname, port } = new URL(url)
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Array<Buffer> = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () => {
        resume(Effect.succeed({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      })
    })
    sent.on("error", (error) => {
      resume(Effect.die(error))
    })
    sent.end(body)
  })
