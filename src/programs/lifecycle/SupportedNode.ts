import { Data, Effect } from "effect"
import { misconfigured } from "../../domain/defects/ExitCode.ts"

/** This version of Node would crash the process sooner or later. */
export class UnsupportedNode extends Data.TaggedError("UnsupportedNode")<{ readonly version: string }> {
  readonly exitCode = misconfigured

  override get message() {
    return `Node ${this.version}: this bot runs on Node 20.19 to 23; from 24 on, its SQLite driver aborts the process. Install Node 22, e.g. by nvm install 22`
  }
}

const isSupported = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  return major < 24 && (major > 20 || (major === 20 && minor >= 19))
}

/** Fail, before anything is opened, on a Node version outside `engines` in package.json. */
export const supportedNode = (version: string) =>
  isSupported(version) ? Effect.void : new UnsupportedNode({ version })
