import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { charts } from "../../../../sandbox/client/inspector/ChartSpec.ts"
import { parsePrometheus } from "../../../../sandbox/client/inspector/PrometheusText.ts"
import { rate, type Scrape, total } from "../../../../sandbox/client/inspector/Rates.ts"

const scrape = (at: number, text: string): Scrape => ({ at, samples: parsePrometheus(text) })

const counters = fc.array(fc.record({ series: fc.nat(3), value: fc.nat(1_000_000) }), { maxLength: 5 })

const printed = (values: ReadonlyArray<{ readonly series: number; readonly value: number }>) =>
  values.map(({ series, value }) => `c{series="${series}"} ${value}`).join("\n")

describe("rates", () => {
  it("are never negative, whatever the counters do", () => {
    fc.assert(
      fc.property(counters, counters, fc.integer({ min: -5000, max: 5000 }), (before, after, passed) => {
        expect(
          rate(scrape(10_000, printed(before)), scrape(10_000 + passed, printed(after)), "c"),
        ).not.toBeLessThan(0)
      }),
    )
  })

  it("of counters that only grow are the growth per second", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 60 }), (start, grown, seconds) => {
        const before = scrape(0, `c ${start}`)
        const after = scrape(seconds * 1000, `c ${start + grown}`)
        expect(rate(before, after, "c")).toBeCloseTo(grown / seconds)
      }),
    )
  })

  it("count from 0 after a restart", () => {
    expect(rate(scrape(0, "c 900"), scrape(2000, "c 6"), "c")).toBe(3)
  })

  it("sum the series with these labels that both scrapes have", () => {
    const before = scrape(0, 'c{m="a",o="ok"} 1\nc{m="b",o="ok"} 5\nc{m="a",o="bad"} 0')
    const after = scrape(
      1000,
      'c{o="ok",m="a"} 3\nc{m="b",o="ok"} 6\nc{m="a",o="bad"} 9\nc{m="new",o="ok"} 70',
    )
    expect(rate(before, after, "c", { o: "ok" })).toBe(3)
  })

  it("are unknown at the first scrape, without a series, and if no time passed", () => {
    const now = scrape(1000, "c 1")
    expect(rate(undefined, now, "c")).toBeNaN()
    expect(rate(now, now, "c")).toBeNaN()
    expect(rate(scrape(0, "d 1"), scrape(1, "d 1"), "c")).toBeNaN()
  })
})

describe("totals", () => {
  it("sum the series with these labels, and are unknown without any", () => {
    const now = scrape(0, 'g{l="a"} 1\ng{l="b"} 2\nh 4')
    expect(total(now, "g")).toBe(3)
    expect(total(now, "g", { l: "b" })).toBe(2)
    expect(total(now, "g", { l: "c" })).toBeNaN()
  })
})

describe("charts", () => {
  const text = (updates: number, cpu: number) => `
bot_messages_total{type="incoming_message"} ${updates}
bot_messages_total{type="callback_query"} ${updates}
bot_processing_seconds{quantile="0.99"} 0.021
process_cpu_seconds_total ${cpu}
process_resident_memory_bytes 91000000`
  const read = (title: string, label = title) =>
    charts
      .find((chart) => chart.title === title)
      ?.lines.find((line) => line.label === label)
      ?.read(scrape(0, text(10, 1)), scrape(1000, text(14, 1.25)))

  it("show updates of both types, seconds as milliseconds, CPU in percent and bytes in megabytes", () => {
    expect(read("Updates handled")).toBe(8)
    expect(read("Processing time", "p99")).toBeCloseTo(21)
    expect(read("CPU")).toBeCloseTo(25)
    expect(read("Memory (RSS)")).toBeCloseTo(91)
    expect(read("Event loop lag")).toBeNaN()
  })
})
