import { spawn } from "node:child_process"
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"

/** As much of systemd as the guide needs: one service under $MACHINE, run as its unit says. */
const root = process.env.MACHINE
const under = (path) => join(root, path)
const pidFile = under("run/pid")

/** The user that systemd picks for a DynamicUser. */
const user = process.getuid() === 0 ? { uid: 61_184, gid: 61_184 } : {}

const linesOf = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => /^\w+=/.test(line))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)])

const readUnit = () => {
  const lines = linesOf(under("etc/systemd/system/telegram-job-bot.service"))
  const one = (key) => lines.find(([name]) => name === key)?.[1]
  const assigned = lines
    .filter(([name]) => name === "Environment")
    .map(([, value]) => value.split(/=(.*)/s, 2))
  return { one, environment: [...assigned, ...linesOf(under(one("EnvironmentFile")))] }
}

const isRunning = () => {
  if (!existsSync(pidFile)) return false
  try {
    return !/\) Z /.test(readFileSync(`/proc/${readFileSync(pidFile, "utf8")}/stat`, "utf8"))
  } catch {
    return false
  }
}

/** Give a service's folder to its user with everything in it, unless it is theirs already. */
const giveStateDirectory = (path, mode) => {
  mkdirSync(path, { recursive: true })
  chmodSync(path, mode)
  if (user.uid === undefined || statSync(path).uid === user.uid) return
  for (const each of [path, ...readdirSync(path).map((name) => join(path, name))])
    chownSync(each, user.uid, user.gid)
}

const start = () => {
  const { environment, one } = readUnit()
  giveStateDirectory(under(`var/lib/${one("StateDirectory")}`), parseInt(one("StateDirectoryMode"), 8))
  process.umask(parseInt(one("UMask"), 8))
  const [node, ...args] = one("ExecStart").split(" ")
  const log = openSync(under("run/log"), "a")
  const child = spawn(node === "/usr/bin/node" ? process.execPath : node, args, {
    ...user,
    cwd: under(one("WorkingDirectory")),
    env: Object.fromEntries(
      environment.map(([key, value]) => [key, value.replace("sqlite:/", `sqlite:${root}/`)]),
    ),
    detached: true,
    stdio: ["ignore", log, log],
  })
  writeFileSync(pidFile, String(child.pid))
  child.unref()
}

const stop = async () => {
  if (!isRunning()) return
  process.kill(Number(readFileSync(pidFile, "utf8")), "SIGTERM")
  while (isRunning()) await setTimeout(20)
  rmSync(pidFile)
}

const [verb, option] = process.argv.slice(2)
if (["disable", "restart", "stop"].includes(verb)) await stop()
if (verb === "restart" || verb === "start" || (verb === "enable" && option === "--now")) start()
if (verb === "is-active") {
  console.log(isRunning() ? "active" : "inactive")
  process.exitCode = isRunning() ? 0 : 3
}
