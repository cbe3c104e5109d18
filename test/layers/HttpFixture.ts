import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { Duration, Effect, Layer, Option, Redacted } from "effect"
import { UndiciTransport } from "../../src/layers/telegram/UndiciTransport.ts"
import { AppConfig } from "../../src/services/AppConfig.ts"
import type { TelegramTransport } from "../../src/services/TelegramTransport.ts"

export const testToken = "4242:TEST-token_secret"

/** A real HTTP server on loopback for as long as the scope lasts; returns its root URL. */
export const serving = (listener: RequestListener) =>
  Effect.acquireRelease(
    Effect.async<ReturnType<typeof createServer>>((resume) => {
      const server = createServer(listener)
      server.listen(0, "127.0.0.1", () => {
        resume(Effect.succeed(server))
      })
    }),
    (server) =>
      Effect.async((resume: (done: Effect.Effect<void>) => void) => {
        server.close(() => {
          resume(Effect.void)
        })
        server.closeAllConnections()
      }),
  ).pipe(Effect.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`))

export const configFor = (apiRoot: string, token: string = testToken) =>
  Layer.succeed(AppConfig, {
    telegram: {
      token: Redacted.make(token),
      apiRoot,
      pollTimeout: Duration.seconds(50),
      sendRate: 30,
      concurrency: 100,
    },
    adminIds: new Set<never>(),
    personRate: 30,
    database: { filename: ":memory:" },
    dataKey: Option.none(),
    http: { host: "127.0.0.1", port: 0 },
    sentry: { dsn: Option.none(), environment: "test" },
    log: { level: "none", format: "json" },
    shutdownGrace: Duration.seconds(10),
  })

export const transportTo = (apiRoot: string, token?: string) =>
  UndiciTransport.pipe(Layer.provide(configFor(apiRoot, token)))

/** Run an effect with the transport against a server that answers like this, at `path` of its root. */
export const against =
  (listener: RequestListener, path = "") =>
  <A, E>(effect: Effect.Effect<A, E, TelegramTransport>) =>
    Effect.flatMap(serving(listener), (root) => Effect.provide(effect, transportTo(root + path))).pipe(
      Effect.scoped,
    )

export const answerJson = (
  response: ServerResponse,
  status: number,
  answer: unknown,
  headers: object = {},
) => {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(answer))
}

export const bodyOf = async (request: IncomingMessage) => {
  const chunks: Array<Buffer> = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export interface ParsedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** A multipart body parsed by an independent parser: texts and files by field name. */
export const parseMultipart = async (contentType: string, body: Buffer) => {
  const response: { readonly formData: () => Promise<FormData> } = new Response(body, {
    headers: { "content-type": contentType },
  })
  const texts: Record<string, string> = {}
  const files: Record<string, ParsedFile> = {}
  for (const [field, value] of await response.formData()) {
    if (typeof value === "string") texts[field] = value
    else files[field] = { name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) }
  }
  return { texts, files }
}
