import { Effect, Layer, Option, Redacted, Schema } from "effect"
import type { RequestListener } from "node:http"
import { NodeSentry } from "../../src/layers/sentry/NodeSentry.ts"
import { bodyOf, serving } from "./HttpFixture.ts"
import { testAppConfig } from "./TestAppConfig.ts"

/** One envelope as received over the wire. */
export interface Envelope {
  readonly url: string
  readonly raw: string
  /** The payload of its only item. */
  readonly event: typeof SentEvent.Type
}

const Frame = Schema.Struct({ function: Schema.String, filename: Schema.String, lineno: Schema.Number })
const Text = Schema.Record({ key: Schema.String, value: Schema.String })

const SentEvent = Schema.Struct({
  release: Schema.String,
  environment: Schema.String,
  level: Schema.String,
  tags: Text,
  user: Schema.optional(Text),
  extra: Schema.optional(Schema.Record({ key: Schema.String, value: Schema.Number })),
  contexts: Schema.Struct({ effect: Schema.optional(Text) }),
  exception: Schema.Struct({
    values: Schema.Array(
      Schema.Struct({
        type: Schema.String,
        value: Schema.String,
        stacktrace: Schema.optional(Schema.Struct({ frames: Schema.Array(Frame) })),
      }),
    ),
  }),
})

const decodeHeader = Schema.decodeUnknownSync(
  Schema.parseJson(Schema.Struct({ type: Schema.Literal("event") })),
)
const decodeEvent = Schema.decodeUnknownSync(Schema.parseJson(SentEvent))

const parse = (url: string, raw: string): Envelope => {
  const [, header, payload] = raw.trimEnd().split("\n")
  decodeHeader(header)
  return { url, raw, event: decodeEvent(payload) }
}

export const publicKey = "0123456789abcdef0123456789abcdef"

export const dsnOf = (root: string) => `${root.replace("://", `://${publicKey}@`)}/42`

export const sentryAt = (root: string, token = "1000001:test-token-that-nobody-may-see") =>
  NodeSentry.pipe(
    Layer.provide(
      testAppConfig((config) => ({
        ...config,
        telegram: { ...config.telegram, token: Redacted.make(token) },
        sentry: { dsn: Option.some(Redacted.make(dsnOf(root))), environment: "staging" },
      })),
    ),
  )

/** A local ingest endpoint that records what it receives. */
export const fakeSentry = Effect.gen(function* () {
  const envelopes: Array<Envelope> = []
  const listener: RequestListener = (request, response) => {
    void bodyOf(request).then((body) => {
      envelopes.push(parse(request.url ?? "", body.toString()))
      response.writeHead(200, { "content-type": "application/json" }).end("{}")
    })
  }
  return { root: yield* serving(listener), envelopes }
})
