import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"
import { BotClient } from "./BotClient.ts"

const form = (fields: Readonly<Record<string, string | Blob>>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return { method: "POST", body }
}

const json = (body: string) => ({ method: "POST", headers: { "content-type": "application/json" }, body })

layer(Sandbox.layer())((it) => {
  it.effect("method names are case-insensitive", () =>
    Effect.gen(function* () {
      const { bot, client } = yield* arrange
      expect((yield* client.call("GETme")).result).toMatchObject({ id: bot.id, is_bot: true })
    }),
  )

  it.effect("parameters are accepted as query string, urlencoded, multipart or JSON", () =>
    Effect.gen(function* () {
      const { ann, chat, client } = yield* arrange
      const fields = { chat_id: String(ann.id), text: "hello", reply_markup: '{"remove_keyboard":true}' }
      const query = new URLSearchParams(fields)
      yield* client.send(`sendMessage?${query.toString()}`, { method: "GET" })
      yield* client.send("sendMessage", { method: "POST", body: query })
      yield* client.send("sendMessage", form(fields))
      yield* client.call("sendMessage", { ...fields, reply_markup: { remove_keyboard: true } })
      expect(chat.transcript.slice(1).map(({ text }) => text)).toEqual(["hello", "hello", "hello", "hello"])
    }),
  )

  it.effect("the HTTP status is error_code, the content type is JSON", () =>
    Effect.gen(function* () {
      const { client, send } = yield* arrange
      const refused = yield* client.call("sendMessage", { chat_id: 1, text: "x" })
      expect(refused).toMatchObject({
        ok: false,
        status: 400,
        error_code: 400,
        description: "Bad Request: chat not found",
      })
      expect(refused.headers.get("content-type")).toBe("application/json")
      expect(yield* send({ text: "x" })).toMatchObject({ ok: true, status: 200 })
    }),
  )

  it.effect("a wrong secret is 401, a token without colon 404, a malformed one 401", () =>
    Effect.gen(function* () {
      const { bot, url } = yield* arrange
      const getMe = (token: string) => new BotClient(url, token).call("getMe")
      expect(yield* getMe(`${bot.id}:wrong`)).toMatchObject({ status: 401, description: "Unauthorized" })
      expect(yield* getMe("nonsense")).toMatchObject({ status: 404, description: "Not Found" })
      expect(yield* getMe("")).toMatchObject({ status: 404, description: "Not Found" })
      expect(yield* getMe("x:y")).toMatchObject({
        status: 401,
        description: "Unauthorized: invalid token specified",
      })
    }),
  )

  it.effect("an unknown method is 404", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      expect(yield* client.call("getMeow")).toMatchObject({
        status: 404,
        description: "Not Found: method not found",
      })
    }),
  )

  it.effect("more than 1 MiB of parameters is 413", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      const text = "x".repeat(1024 * 1024)
      expect(yield* client.send("sendMessage", json(JSON.stringify({ text })))).toMatchObject({ status: 413 })
      expect(yield* client.send("sendMessage", form({ text: `${text}x` }))).toMatchObject({ status: 413 })
    }),
  )

  it.effect("invalid JSON, or JSON nested deeper than 100, is 400", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      const nested = `{"a":${"[".repeat(100)}${"]".repeat(100)}}`
      expect(yield* client.send("getMe", json("{"))).toMatchObject({ status: 400 })
      expect(yield* client.send("getMe", json(nested))).toMatchObject({ status: 400 })
    }),
  )

  it.effect.each([
    ['filename="Резюме — Анна (2026).pdf"', "Резюме — Анна (2026).pdf"],
    ["filename=Rezyume — Dilnoza Karimova.pdf", "Rezyume — Dilnoza Karimova.pdf"],
    ["filename=\"plain.pdf\"; filename*=UTF-8''%D0%A1V.pdf", "СV.pdf"],
    ["filename*=utf-8'uz'broken%ZZ.pdf", "broken%ZZ.pdf"],
    ['filename="say \\"hi\\".pdf"', 'say "hi".pdf'],
  ])("a file keeps its name: %s", ([written, expected]) =>
    Effect.gen(function* () {
      const { ann, client } = yield* arrange
      const body = [
        `--x\r\ncontent-disposition: form-data; name="chat_id"\r\n\r\n${ann.id}\r\n`,
        `--x\r\ncontent-disposition: form-data; name="document"; ${written}\r\n\r\n%PDF-1.4\r\n--x--\r\n`,
      ].join("")
      const headers = { "content-type": "multipart/form-data; boundary=x" }
      const { result } = yield* client.send("sendDocument", { method: "POST", headers, body })
      expect(result).toMatchObject({ document: { file_name: expected, file_size: 8 } })
    }),
  )

  it.effect("a file name with invalid escapes is 400", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      const body = `--x\r\ncontent-disposition: form-data; name="document"; filename*=UTF-8''%ZZ\r\n\r\n1\r\n--x--\r\n`
      const headers = { "content-type": "multipart/form-data; boundary=x" }
      const answer = yield* client.send("sendDocument", { method: "POST", headers, body })
      expect(answer).toMatchObject({
        status: 400,
        description: "Bad Request: can't parse multipart/form-data",
      })
    }),
  )

  it.effect("a multipart boundary of more than 70 characters is 400", () =>
    Effect.gen(function* () {
      const { ann, client } = yield* arrange
      const post = (boundary: string) => {
        const part = (name: string, value: string) =>
          `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
        return client.send("sendMessage", {
          method: "POST",
          headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
          body: `${part("chat_id", String(ann.id))}${part("text", "x")}--${boundary}--\r\n`,
        })
      }
      expect(yield* post("x".repeat(70))).toMatchObject({ ok: true })
      expect(yield* post("x".repeat(71))).toMatchObject({ status: 400 })
    }),
  )

  it.effect("optional parameters may be null", () =>
    Effect.gen(function* () {
      const { send } = yield* arrange
      const nothing = { parse_mode: null, reply_markup: null, reply_parameters: null, entities: null }
      expect(yield* send({ text: "x", ...nothing })).toMatchObject({ ok: true })
    }),
  )

  it.effect("the test environment has the same methods", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      expect(yield* client.call("test/getMe")).toMatchObject({ ok: true })
    }),
  )

  it.effect("an upload can be downloaded by getFile and /file/bot<token>/<path>", () =>
    Effect.gen(function* () {
      const { ann, bot, client, url } = yield* arrange
      const body = form({ chat_id: String(ann.id), document: new File(["content"], "cv.pdf") })
      const { result } = yield* client.send("sendDocument", body)
      expect(result).toMatchObject({ document: { file_name: "cv.pdf", file_size: 7 } })
      const { document } = result as { document: { file_id: string } }
      const file = yield* client.call("getFile", { file_id: document.file_id })
      const { file_path } = file.result as { file_path: string }
      const download = (token: string) =>
        Effect.promise(() =>
          fetch(`${url}/file/bot${token}/${file_path}`).then(async (r) => [r.status, await r.text()]),
        )
      expect(yield* download(bot.token)).toEqual([200, "content"])
      expect((yield* download("1:wrong"))[0]).toBe(404)
    }),
  )

  it.effect("the log has all calls in order, with their outcome", () =>
    Effect.gen(function* () {
      const { ann, bot, send, world } = yield* arrange
      yield* send({ text: "one" })
      yield* send({ text: "" })
      const calls = world.calls.list("sendMessage").filter((call) => call.bot === bot.id)
      expect(calls).toMatchObject([
        { chatId: ann.id, status: 200, params: { text: "one" } },
        { chatId: ann.id, status: 400, description: "Bad Request: message text is empty" },
      ])
    }),
  )
})

layer(Sandbox.layer({ acceptAnyToken: true }))("a sandbox that accepts any token", (it) => {
  it.effect("answers 401 to another secret of an existing bot, and changes nothing", () =>
    Effect.gen(function* () {
      const { ann, bot, client, url } = yield* arrange
      const getMe = (token: string) => new BotClient(url, token).call("getMe")
      for (const token of [`${bot.id}:other`, `0${bot.id}:other`, `${ann.id}:secret`])
        expect(yield* getMe(token)).toMatchObject({ status: 401, description: "Unauthorized" })
      expect((yield* client.call("getMe")).result).toMatchObject({ id: bot.id })
      expect(yield* getMe("123456:first")).toMatchObject({ status: 200 })
      expect(yield* getMe("123456:second")).toMatchObject({ status: 401 })
      expect(yield* getMe("123456:first")).toMatchObject({ status: 200 })
    }),
  )
})
