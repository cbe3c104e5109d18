import { spawn, spawnSync } from "node:child_process"
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect, Schedule } from "effect"

export const isInstalled = spawnSync("prometheus", ["--version"]).error === undefined

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "prometheus-"))),
  (path) =>
    Effect.sync(() => {
      rmSync(path, { recursive: true, force: true })
    }),
)

const freePort = Effect.async<number>((resume) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const address = server.address()
    server.close(() => {
      resume(Effect.succeed(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
})

/** The project's own configuration, scraping another target once a second. */
const configFor = (target: string) =>
  readFileSync(new URL("../../ops/prometheus.yml", import.meta.url), "utf8")
    .replace("bot-container:8000", target)
    .replaceAll("15s", "1s")

/** A real Prometheus for as long as the scope lasts; returns a function that queries its HTTP API. */
export const prometheusScraping = (target: string) =>
  Effect.gen(function* () {
    const data = yield* folder
    const port = yield* freePort
    const config = join(data, "prometheus.yml")
    writeFileSync(config, configFor(target))
    copyFileSync(new URL("../../ops/alerts.yml", import.meta.url), join(data, "alerts.yml"))
    const options = [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(data, "data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ]
    yield* Effect.acquireRelease(
      Effect.sync(() => spawn("prometheus", options, { stdio: "ignore" })),
      (child) =>
        Effect.async((resume: (done: Effect.Effect<void>) => void) => {
          child.once("exit", () => {
            resume(Effect.void)
          })
          child.kill("SIGKILL")
        }),
    )
    const ask = (path: string) =>
      Effect.tryPromise(async () => {
        const response = await fetch(`http://127.0.0.1:${port}${path}`)
        if (!response.ok) throw new Error(`${path}: ${response.status}`)
        const answer: unknown = await response.json()
        return answer
      })
    yield* Effect.retry(ask("/api/v1/status/buildinfo"), Schedule.spaced("200 millis")).pipe(
      Effect.timeout("20 seconds"),
    )
    return ask
  })
