import { describe, expect, it } from "@effect/vitest"
import { promtoolIsInstalled, testRules } from "./Promtool.ts"
import { recordingOf } from "./Recordings.ts"
import { notation, type Recording, repeated } from "./Series.ts"
import { situations } from "./Situations.ts"

/** As in ops/prometheus.yml; seconds. */
const interval = 15

const names = Object.keys(situations) as Array<keyof typeof situations>

/** Nothing is scraped, so that not even the failing scrape is recorded. */
const nothing: Recording = { interval, scrapes: 40, series: {} }

/** Six minutes of everyday traffic, ten times. */
const hour = () => repeated(recordingOf("well"), 10)

const bound = /^bot_answer_seconds_bucket\{.*le="(?<most>[^"]+)"/

/** No traffic for two minutes, then people who wait for six to ten seconds. */
const quietWithSlow = (answers: number): Recording => {
  const { interval, scrapes, series } = recordingOf("well")
  const slowed = Object.entries(series).map(([name, written]) => {
    const most = bound.exec(name)?.groups?.["most"]
    if (most === undefined) return [name, written]
    const rise = most === "+Inf" || Number(most) > 5 ? answers : 0
    return [name, notation(Array.from({ length: scrapes }, (_, scrape) => (scrape < 8 ? 6 : 6 + rise)))]
  })
  return { interval, scrapes, series: Object.fromEntries(slowed) as Recording["series"] }
}

describe.skipIf(!promtoolIsInstalled)(
  "the rules, as promtool runs them (skipped where it is not installed)",
  () => {
    it("raise in each recorded situation exactly its alerts, and none in an hour of everyday traffic", () => {
      const cases = names.map((name) => ({
        name,
        recording: recordingOf(name),
        fired: situations[name].alerts,
      }))
      const all = [
        ...cases,
        { name: "an hour", recording: hour(), fired: [] },
        { name: "one slow answer", recording: quietWithSlow(1), fired: [] },
        { name: "a few slow answers", recording: quietWithSlow(6), fired: ["BotSlow"] },
        { name: "nothing to scrape", recording: nothing, fired: ["BotAbsent"] },
      ]
      expect(testRules(interval, all)).toEqual({
        status: 0,
        said: expect.stringContaining("SUCCESS") as string,
      })
    })

    it("fail this test when they don't fire, or fire without cause", () => {
      const said = (recording: Recording, fired: ReadonlyArray<string>) =>
        testRules(interval, [{ name: "wrong", recording, fired }]).status
      expect(said(recordingOf("killed"), [])).not.toBe(0)
      expect(said(hour(), ["BotDown"])).not.toBe(0)
    })
  },
)
