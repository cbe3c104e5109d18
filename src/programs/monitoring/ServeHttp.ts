import * as HttpLayerRouter from "@effect/platform/HttpLayerRouter"
import * as HttpMiddleware from "@effect/platform/HttpMiddleware"
import * as HttpServer from "@effect/platform/HttpServer"
import { RouteNotFound } from "@effect/platform/HttpServerError"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import { Duration, Effect, Option, Scope } from "effect"
import { acceptsGzip } from "../../domain/AcceptsGzip.ts"
import { steadyMillis } from "../../services/SteadyTime.ts"
import { Exposition } from "../../services/Exposition.ts"
import { Health } from "../../services/Health.ts"
import { paced } from "./Paced.ts"

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Telegram Job Bot</title>
<h1>Telegram Job Bot</h1>
<ul>
<li><a href="/metrics">/metrics</a>: Prometheus metrics</li>
<li><a href="/healthz">/healthz</a>: liveness</li>
<li><a href="/readyz">/readyz</a>: readiness</li>
</ul>
`

const headers = { "cache-control": "no-store" }
const text = (body: string, status = 200) => HttpServerResponse.text(body, { status, headers })

const paths = ["/", "/metrics", "/healthz", "/readyz"] as const

const second = Duration.seconds(1)

/** Requests per second that are answered at once; further ones wait a second, so that a request loop costs little. */
const atOnce = 100

const unhurried = () => {
  let [since, taken] = [-Infinity, 0]
  return Effect.flatMap(steadyMillis, (now) => {
    if (now - since >= Duration.toMillis(second)) [since, taken] = [now, 0]
    return ++taken > atOnce ? Effect.sleep(second) : Effect.void
  })
}

const contentType = "text/plain; version=0.0.4; charset=utf-8"

/** The metrics, rendered and compressed at most once per second, whoever asks. */
const makeMetrics = Effect.gen(function* () {
  const { compress, render } = yield* Exposition
  const rendered = Effect.flatMap(render, (plain) =>
    Effect.map(Effect.cached(compress(plain)), (gzipped) => ({ plain, gzipped })),
  )
  const shared = paced(rendered, second)
  return Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const { gzipped, plain } = yield* shared
    const varying = { ...headers, vary: "accept-encoding" }
    if (!acceptsGzip(request.headers["accept-encoding"]))
      return HttpServerResponse.text(plain, { headers: varying, contentType })
    const encoded = { ...varying, "content-encoding": "gzip" }
    return HttpServerResponse.uint8Array(yield* gzipped, { headers: encoded, contentType })
  })
})

type Handler = Effect.Effect<
  HttpServerResponse.HttpServerResponse,
  never,
  HttpServerRequest.HttpServerRequest
>

const handlers = Effect.gen(function* () {
  const { network, reasons } = yield* Health
  const handlers: Record<(typeof paths)[number], Handler> = {
    "/": Effect.succeed(HttpServerResponse.html(page)),
    "/metrics": yield* makeMetrics,
    "/healthz": Effect.succeed(text("ok\n")),
    "/readyz": Effect.zipWith(reasons, network, (found, trouble) =>
      HttpServerResponse.unsafeJson(
        {
          ready: found.length === 0,
          reasons: found,
          ...(Option.isSome(trouble) && { network: trouble.value }),
        },
        { headers, status: found.length === 0 ? 200 : 503 },
      ),
    ),
  }
  return handlers
})

const exactPaths = { caseSensitive: true, ignoreTrailingSlash: false, ignoreDuplicateSlashes: false }

/** Answer requests without a route: 405 for a known path, 404 otherwise. */
const refuse = Effect.map(HttpServerRequest.HttpServerRequest, ({ url }) =>
  paths.some((path) => path === url.split("?", 1)[0])
    ? HttpServerResponse.setHeader(text("Method not allowed\n", 405), "allow", "GET, HEAD")
    : text("Not found\n", 404),
)

/**
 * Serve the monitoring endpoint for ever. Its routes live as long as the server rather than this effect: `/readyz` must
 * still answer while the bot drains.
 */
export const serveHttp = Effect.gen(function* () {
  const router = yield* Effect.provideService(HttpLayerRouter.make, HttpLayerRouter.RouterConfig, exactPaths)
  const handled = yield* handlers
  for (const path of paths) yield* router.add("GET", path, handled[path])
  const answer = Effect.catchIf(
    router.asHttpEffect(),
    (error) => error instanceof RouteNotFound,
    () => refuse,
  )
  const app = Effect.zipRight(unhurried(), answer)
  yield* Scope.extend(HttpServer.serveEffect(app), yield* Scope.make())
  yield* HttpServer.addressFormattedWith((url) =>
    Effect.annotateLogs(Effect.logInfo("Serving metrics, health and readiness"), { url }),
  )
  return yield* Effect.never
}).pipe(HttpMiddleware.withTracerDisabledWhenEffect(() => true))
