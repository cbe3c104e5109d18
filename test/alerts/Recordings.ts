import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Recording } from "./Series.ts"
import type { situations } from "./Situations.ts"

export const recordingFile = (name: keyof typeof situations): string =>
  fileURLToPath(new URL(`recorded/${name.replaceAll(" ", "-")}.json`, import.meta.url))

export const recordingOf = (name: keyof typeof situations): Recording =>
  JSON.parse(readFileSync(recordingFile(name), "utf8")) as Recording
