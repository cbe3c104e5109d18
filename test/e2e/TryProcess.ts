import { Effect, type Scope } from "effect"
import { type ChildProcess, spawn } from "node:child_process"
import { resolve } from "node:path"
import type {
  BotProcessView,
  ChatView,
  MachineView,
  NewPersona,
  PersonaAct,
  PersonaView,
  WebState,
} from "../../sandbox/web/Protocol.ts"

const program = resolve("dist/sandbox/Try.js")

export interface Trial {
  readonly pid: number
  /** The address of the page. */
  readonly url: string
  readonly stdout: () => string
  readonly stop: (signal: NodeJS.Signals) => Effect.Effect<number | null>
  readonly state: Effect.Effect<WebState>
  readonly add: (persona: NewPersona) => Effect.Effect<PersonaView>
  readonly bot: Effect.Effect<BotProcessView>
  readonly chat: (persona: number) => Effect.Effect<ChatView>
  readonly act: (persona: number, act: PersonaAct) => Effect.Effect<Response>
  readonly process: (act: "kill" | "stop" | "start") => Effect.Effect<Response>
}

const ended = (child: ChildProcess) =>
  Effect.async<number | null>((resume) => {
    if (child.exitCode !== null || child.signalCode !== null) resume(Effect.succeed(child.exitCode))
    else
      child.once("close", (code) => {
        resume(Effect.succeed(code))
      })
  })

const post = (url: string, body: unknown) =>
  Effect.promise(() =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  )

const get = <A>(url: string) => Effect.promise(async () => (await (await fetch(url)).json()) as A)

/** `npm run try` without npm; ends with the scope. */
export const startTrial = (...argv: ReadonlyArray<string>): Effect.Effect<Trial, never, Scope.Scope> =>
  Effect.gen(function* () {
    let stdout = ""
    const child = yield* Effect.acquireRelease(
      Effect.sync(() => spawn(process.execPath, [program, ...argv])),
      (running) =>
        Effect.suspend(() => {
          running.kill("SIGTERM")
          return ended(running)
        }),
    )
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.stderr.on("data", (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    const address: Effect.Effect<string> = Effect.suspend(() => {
      const url = /Open +(http:\/\/[^/\s]+)/.exec(stdout)?.[1]
      return url === undefined ? Effect.zipRight(Effect.sleep("20 millis"), address) : Effect.succeed(url)
    })
    const url = yield* address
    const state = get<WebState>(`${url}/web/state`)
    const peer = Effect.map(state, ({ bot = 0 }) => bot)
    return {
      pid: child.pid ?? 0,
      url,
      stdout: () => stdout,
      stop: (signal) =>
        Effect.suspend(() => {
          child.kill(signal)
          // npm forwards a signal that the terminal has already sent.
          const echo = Effect.sync(() => child.kill(signal))
          return Effect.zipRight(Effect.delay(echo, "2 millis"), ended(child))
        }),
      state,
      add: (persona) =>
        Effect.flatMap(post(`${url}/web/personas`, persona), (response) =>
          Effect.promise(async () => (await response.json()) as PersonaView),
        ),
      bot: Effect.flatMap(get<MachineView>(`${url}/web/machine`), ({ process: view }) =>
        view === undefined ? Effect.dieMessage("there is no bot of our own") : Effect.succeed(view),
      ),
      chat: (persona) =>
        Effect.flatMap(peer, (bot) => get<ChatView>(`${url}/web/personas/${persona}/chats/${bot}`)),
      act: (persona, act) =>
        Effect.flatMap(peer, (bot) => post(`${url}/web/personas/${persona}/chats/${bot}/acts`, act)),
      process: (act) => post(`${url}/web/machine/process`, { act }),
    }
  })
