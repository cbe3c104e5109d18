import { expect, it } from "@effect/vitest"
import { isNear } from "../../src/domain/NearHost.ts"

const hostOf = (host: string) => new URL(`http://${host}/`).hostname

it.each([
  "127.0.0.1",
  "127.9.9.9:8081",
  "localhost:8081",
  "api.localhost",
  "[::1]:8081",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.1.1",
  "100.64.0.1",
  "[fd00::1]",
  "[fe80::1]",
  "bot-api:8081",
  "api.corp.internal",
  "bot-api.default.svc.cluster.local",
  "0x7f.1",
])("%s is near", (host) => {
  expect(isNear(hostOf(host))).toBe(true)
})

it.each([
  "api.telegram.org",
  "8.8.8.8",
  "11.0.0.1",
  "172.15.0.1",
  "172.32.0.1",
  "192.169.1.1",
  "100.128.0.1",
  "[2001:db8::1]",
  "[::2]",
  "127.0.0.1.example.com",
  "localhost.example.com",
  "mylocal.example",
])("%s is not", (host) => {
  expect(isNear(hostOf(host))).toBe(false)
})
