import { Duration } from "effect"
import { caps } from "../../../src/domain/market/Caps.ts"

/** The table of caps as written in the documentation. */
export const capRows: ReadonlyArray<string> = Object.entries(caps).map(([name, { most, whose, within }]) => {
  const period = within === undefined ? "at a time" : Duration.format(Duration.millis(within))
  return `| \`${name}\` | ${most} | ${whose} | ${period} |`
})
