import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { readDeepLink, readShareLink } from "../../../sandbox/client/text/DeepLink.ts"

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
const word = (extra: string, min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from(letters + extra)), minLength: min, maxLength: max })

describe("a deep link", () => {
  it("passes every allowed payload to the bot, in both its forms", () => {
    fc.assert(
      fc.property(word("", 5, 32), word("-", 1, 64), (username, payload) => {
        const expected = { username, payload }
        expect(readDeepLink(`https://t.me/${username}?start=${payload}`)).toEqual(expected)
        expect(readDeepLink(`tg://resolve?domain=${username}&start=${payload}`)).toEqual(expected)
      }),
    )
  })

  it("is never recognised in any other text, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        expect(readDeepLink(text)).toBeUndefined()
      }),
    )
  })

  it.each([
    ["https://t.me/job_bot", { username: "job_bot" }],
    ["https://telegram.me/job_bot/", { username: "job_bot" }],
    ["http://www.t.me/job_bot?start=", { username: "job_bot" }],
  ])("without a payload only opens the bot: %s", (url, expected) => {
    expect(readDeepLink(url)).toEqual(expected)
  })

  it("drops an invalid payload", () => {
    expect(readDeepLink("https://t.me/job_bot?start=a%20b")).toEqual({ username: "job_bot" })
    expect(readDeepLink(`https://t.me/job_bot?start=${"a".repeat(65)}`)).toEqual({ username: "job_bot" })
  })

  it.each([
    "https://t.me.example.org/job_bot",
    "https://t.me/job_bot/15",
    "https://t.me/+AbCdEfGh",
    "ftp://t.me/job_bot",
    "tg://user?id=5",
    "javascript:alert(1)",
  ])("is not %s", (url) => {
    expect(readDeepLink(url)).toBeUndefined()
  })
})

describe("a link that shares something", () => {
  it("asks to send the link, and the text below it, in both its forms", () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, text) => {
        const query = new URLSearchParams({ url, text }).toString()
        const expected = text.trim() === "" ? url : `${url}\n${text.trim()}`
        expect(readShareLink(`https://t.me/share/url?${query}`)).toBe(expected)
        expect(readShareLink(`tg://msg_url?${query}`)).toBe(expected)
      }),
    )
  })

  it("is never recognised in any other link, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        expect(readShareLink(text)).toBeUndefined()
      }),
    )
  })

  it.each([
    "https://t.me/share/url",
    "https://t.me/share/url?url=",
    "https://t.me/job_bot?start=x",
    "https://example.org/share/url?url=https://t.me/a",
    "https://t.me/share/else?url=x",
  ])("is not %s", (url) => {
    expect(readShareLink(url)).toBeUndefined()
  })
})
