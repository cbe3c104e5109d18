import { describe, expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { spawn, spawnSync } from "node:child_process"
import { temporaryFolder } from "../e2e/CompiledBot.ts"
import { token } from "../e2e/Stage.ts"

const namespaces = ["--mount", "--net", "--pid", "--fork", "--mount-proc", "--kill-child"]

/** Whether this machine allows creating a network line. */
const isPermitted = () => {
  const script = "ip tuntap add dev try0 mode tun && ip -V && python3 -V"
  return spawnSync("unshare", [...namespaces, "sh", "-c", script]).status === 0
}

/** The bot at the end of a slow line; returns its output, for as long as the scope lasts. */
const botOnSlowLine = Effect.gen(function* () {
  const folder = yield* temporaryFolder
  const child = yield* Effect.acquireRelease(
    Effect.sync(() =>
      spawn("unshare", [...namespaces, "test/heavy/line/enter.sh", folder], {
        env: {
          PATH: process.env["PATH"],
          TELEGRAM_BOT_TOKEN: token,
          TELEGRAM_API_ROOT: "http://slow.test:8082",
          DATABASE_URL: `sqlite:${folder}/bot.db`,
          PROMETHEUS_HOST: "127.0.0.1",
          PROMETHEUS_PORT: "0",
          SENTRY_ENVIRONMENT: "test",
        },
      }),
    ),
    (running) => Effect.sync(() => running.kill("SIGKILL")),
  )
  let printed = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString()
    })
  return () => printed
})

describe("a line on which connecting takes longer than Node's default timeout", () => {
  it.scopedLive("the bot connects, though the host has an IPv6 address without a route, too", (context) =>
    Effect.gen(function* () {
      if (!isPermitted()) {
        console.log("skipped: a slow line takes root, unshare, ip, python3 and /dev/net/tun")
        return context.skip()
      }
      const printed = yield* botOnSlowLine
      yield* Effect.sleep("50 millis").pipe(
        Effect.repeat({ until: () => printed().includes("Telegram knows this bot") }),
        Effect.timeout("1 minute"),
      )
      // Check that the line is as slow as intended.
      expect(printed()).toContain("alone: ETIMEDOUT")
      expect(printed()).not.toContain("can't be reached")
    }),
  )
})
