import { expect, it } from "@effect/vitest"
import { Effect } from "effect"
import { createServer, type ServerResponse } from "node:http"
import { portOf } from "../../../sandbox/http/HttpServer.ts"
import type { BotProcess } from "../../../sandbox/web/BotProcess.ts"
import type { BotProcessView } from "../../../sandbox/web/Protocol.ts"
import { Hub } from "../../../sandbox/world/Hub.ts"
import { arrangePage, webLayer } from "./Page.ts"
import { openStream } from "./Stream.ts"

const token = "60000001:AAHmachinemachinemachinemachine"

/** A bot process that records its instructions. */
const pretendProcess = (url: string) => {
  const changes = new Hub<BotProcessView>()
  let view: BotProcessView = { state: "running", pid: 1, since: 0, starts: 1, url }
  const process: BotProcess = {
    view: () => view,
    subscribe: (listener) => changes.subscribe(listener),
    act: (act) => {
      view = { ...view, state: act === "start" ? "running" : "stopped", lastEnd: act }
      changes.publish(view)
      return Promise.resolve()
    },
  }
  return process
}

const pageOf = (answer: (response: ServerResponse) => void) =>
  Effect.acquireRelease(
    Effect.async<{ url: string; close: () => void }>((resume) => {
      const server = createServer((_, response) => {
        answer(response)
      }).listen(0, "127.0.0.1", () => {
        resume(
          Effect.succeed({
            url: `http://127.0.0.1:${portOf(server)}`,
            close: () => {
              server.close()
              server.closeAllConnections()
            },
          }),
        )
      })
    }),
    ({ close }) => Effect.sync(close),
  )

it.scoped("the process is shown, killed and started, and its changes are streamed", () => {
  const process = pretendProcess("http://127.0.0.1:1")
  return Effect.gen(function* () {
    const { ann, get, post, url, world } = yield* arrangePage
    const bot = world.addBot({ token })
    expect((yield* get("/web/state")).json).toMatchObject({ bot: bot.id })
    ann.chatWith(bot).start()
    expect((yield* get("/web/machine")).json).toEqual({ process: process.view(), waiting: 1 })
    const stream = yield* openStream(`${url}/web/machine/events`)
    for (const act of ["kill", "start", "stop"]) {
      expect((yield* post("/web/machine/process", { act })).json).toMatchObject({ lastEnd: act })
    }
    const events = yield* stream.until((all) => all.length >= 4)
    expect(events.map(({ data, event }) => [event, (data as BotProcessView).state])).toEqual([
      ["bot", "running"],
      ["bot", "stopped"],
      ["bot", "running"],
      ["bot", "stopped"],
    ])
    expect(yield* post("/web/machine/process", { act: "explode" })).toMatchObject({ status: 400 })
    expect(yield* get("/web/machine/metrics")).toMatchObject({ status: 503 })
  }).pipe(Effect.provide(webLayer({ process, bot: token })))
})

it.scoped("metrics are passed on without secrets; a bot that doesn't answer is a 503 after two seconds", () =>
  Effect.gen(function* () {
    const answering = yield* pageOf((response) => {
      response.setHeader("content-type", "text/plain; version=0.0.4").end(`up 1\nx{t="${token}"} 2\n`)
    })
    const silent = yield* pageOf(() => undefined)
    const metrics = (url: string) =>
      Effect.flatMap(arrangePage, ({ get }) => get("/web/machine/metrics")).pipe(
        Effect.provide(webLayer({ process: pretendProcess(url) })),
      )
    const told = yield* metrics(answering.url)
    expect(told).toMatchObject({ status: 200, text: `up 1\nx{t="60000001:${"•".repeat(31)}"} 2\n` })
    expect(told.headers.get("content-type")).toBe("text/plain; version=0.0.4")
    const startedAt = Date.now()
    expect(yield* metrics(silent.url)).toMatchObject({ status: 503 })
    expect(Date.now() - startedAt).toBeLessThan(4000)
  }),
)

it.scoped("without a bot of our own there is nothing to kill", () =>
  Effect.gen(function* () {
    const { get, post } = yield* arrangePage
    expect((yield* get("/web/machine")).json).toEqual({ waiting: 0 })
    expect(yield* post("/web/machine/process", { act: "kill" })).toMatchObject({ status: 404 })
    expect(yield* get("/web/machine/metrics")).toMatchObject({ status: 503 })
  }).pipe(Effect.provide(webLayer())),
)
