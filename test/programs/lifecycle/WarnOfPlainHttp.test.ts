import { expect, it } from "@effect/vitest"
import { Effect, Layer, Logger } from "effect"
import { warnOfPlainHttp } from "../../../src/programs/lifecycle/WarnOfPlainHttp.ts"
import { testAppConfig } from "../../layers/TestAppConfig.ts"

const saidOf = (apiRoot: string) => {
  const said: Array<string> = []
  const listening = Logger.replace(
    Logger.defaultLogger,
    Logger.make(({ message }) => {
      said.push(String(message))
    }),
  )
  const config = testAppConfig(({ telegram, ...rest }) => ({ ...rest, telegram: { ...telegram, apiRoot } }))
  return Effect.as(Effect.provide(warnOfPlainHttp, Layer.merge(listening, config)), said)
}

it.effect.each([
  ["http://api.example.com:8081", 1],
  ["http://203.0.113.7", 1],
  ["https://api.telegram.org", 0],
  ["https://203.0.113.7", 0],
  ["http://127.0.0.1:8081", 0],
  ["http://bot-api:8081/root", 0],
] as const)("for %s there are %i warnings, which don't quote it", ([apiRoot, lines]) =>
  Effect.map(saidOf(apiRoot), (said) => {
    expect(said).toHaveLength(lines)
    for (const line of said) {
      expect(line).toMatch(/^TELEGRAM_API_ROOT: .*https:\/\/$/)
      expect(line).not.toContain(apiRoot)
    }
  }),
)
