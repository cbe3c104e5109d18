import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"

const driver = "node_modules/better-sqlite3"

/** Let an installation use the local addon instead of a prebuilt one from the network, or a minute of compiling. */
const offerPrebuilt = (folder: string) => {
  const { version } = JSON.parse(readFileSync(join(driver, "package.json"), "utf8")) as { version: string }
  const platform = `${process.platform}-${process.arch}`
  const name = `better-sqlite3-v${version}-node-v${process.versions.modules}-${platform}.tar.gz`
  mkdirSync(folder, { recursive: true })
  execFileSync("tar", ["-C", driver, "-czf", join(folder, name), "build/Release/better_sqlite3.node"])
  return { npm_config_better_sqlite3_local_prebuilds: folder }
}

/** For npm with another home: this user's settings and cache, so that nothing is downloaded twice; `prebuilds` is a new folder. */
export const npmSettings = (prebuilds: string): Readonly<Record<string, string>> => {
  const userconfig = join(homedir(), ".npmrc")
  return {
    npm_config_cache: execFileSync("npm", ["config", "get", "cache"], { encoding: "utf8" }).trim(),
    npm_config_prefer_offline: "true",
    ...(existsSync(userconfig) ? { npm_config_userconfig: userconfig } : {}),
    ...offerPrebuilt(prebuilds),
  }
}
