import { Struct } from "effect"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { closeSync, fchmodSync, openSync, statSync } from "node:fs"
import type { BotProcess } from "../web/BotProcess.ts"
import type { BotProcessView } from "../web/Protocol.ts"
import { Hub } from "../world/Hub.ts"

export interface BotSetup {
  /** The compiled program. */
  readonly main: string
  /** The compiled program that seeds its database. */
  readonly seeds: string
  /** The folder it runs in. */
  readonly folder: string
  /** Its complete environment. */
  readonly settings: Readonly<Record<string, string>>
  /** The address of its own pages. */
  readonly url: string
  /** Its output is appended to this file. */
  readonly log: string
}

/** Milliseconds: how long it may take to stop, and how often its readiness is checked. */
const patience = 15_000
const often = 100

const sleep = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds))

const isReady = (url: string) =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    // Nothing listens there yet.
    () => false,
  )

/** An earlier log may be readable by others. */
const openLog = (path: string): number => {
  const file = openSync(path, "a", 0o600)
  fchmodSync(file, 0o600)
  return file
}

/** Runs the bot as a process of its own, which may be killed and started again. */
export class BotSupervisor implements BotProcess {
  readonly #setup: BotSetup
  readonly #changes = new Hub<BotProcessView>()
  /** The length of the log, in bytes, before this run wrote to it. */
  readonly logStart: number
  #child: ChildProcess | undefined
  #gone: Promise<void> = Promise.resolve()
  #view: BotProcessView

  constructor(setup: BotSetup) {
    this.#setup = setup
    this.logStart = statSync(setup.log, { throwIfNoEntry: false })?.size ?? 0
    this.#view = { state: "stopped", since: Date.now(), starts: 0, url: setup.url }
  }

  get folder() {
    return this.#setup.folder
  }

  get log() {
    return this.#setup.log
  }

  readonly view = () => this.#view

  readonly subscribe = (listener: (view: BotProcessView) => void) => this.#changes.subscribe(listener)

  readonly act = async (act: "kill" | "stop" | "start") => {
    if (act === "start") this.#start()
    const child = this.#child
    if (act === "start" || child === undefined) return
    if (act === "stop") this.#change({ state: "stopping" })
    child.kill(act === "kill" ? "SIGKILL" : "SIGTERM")
    const timer = setTimeout(() => child.kill("SIGKILL"), patience)
    await this.#gone
    clearTimeout(timer)
  }

  /** Start it; true once it is polling, false if it ended before. */
  readonly start = async () => {
    this.#start()
    const child = this.#child
    while (child !== undefined && this.#isStarting(child)) await sleep(often)
    return this.#view.state === "running"
  }

  /** Seed the database, before the first start; rejects if that fails. */
  readonly plant = async () => {
    const { folder, log, seeds, settings } = this.#setup
    const output = openLog(log)
    const child = spawn(process.execPath, [seeds], {
      cwd: folder,
      env: { ...settings },
      stdio: ["ignore", output, output],
    })
    closeSync(output)
    await once(child, "exit")
    if (child.exitCode !== 0) throw new Error(`${seeds} ended with exit code ${child.exitCode ?? 0}`)
  }

  /** Kill it at once, for use when this process itself exits. */
  readonly killNow = () => {
    this.#child?.kill("SIGKILL")
  }

  #start() {
    if (this.#child !== undefined) return
    const { folder, log, main, settings } = this.#setup
    const output = openLog(log)
    // In a process group of its own: Ctrl-C is for us, and we stop it in order.
    const child = spawn(process.execPath, [main], {
      cwd: folder,
      env: { ...settings },
      stdio: ["ignore", output, output],
      detached: true,
    })
    closeSync(output)
    this.#child = child
    this.#gone = new Promise((resolve) => {
      const onEnd = (end: string) => {
        if (this.#child !== child) return
        this.#child = undefined
        this.#change({ state: "stopped", lastEnd: end }, undefined)
        resolve()
      }
      child.once("exit", (code, signal) => {
        onEnd(signal ?? `exit code ${code ?? 0}`)
      })
      child.once("error", ({ message }) => {
        onEnd(message)
      })
    })
    this.#change({ state: "starting", starts: this.#view.starts + 1 }, child.pid)
    void this.#awaitReady(child)
  }

  #isStarting(child: ChildProcess) {
    return this.#child === child && this.#view.state === "starting"
  }

  async #awaitReady(child: ChildProcess) {
    while (this.#isStarting(child)) {
      const ready = await isReady(this.#setup.url)
      if (!this.#isStarting(child)) return
      if (ready) this.#change({ state: "running" })
      else await sleep(often)
    }
  }

  #change(change: Partial<BotProcessView>, pid = this.#child?.pid) {
    const known = Struct.omit(this.#view, "pid")
    this.#view = { ...known, ...(pid === undefined ? {} : { pid }), ...change, since: Date.now() }
    this.#changes.publish(this.#view)
  }
}
