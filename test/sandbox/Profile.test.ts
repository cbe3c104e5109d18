import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { Sandbox } from "../../sandbox/Sandbox.ts"
import { arrange } from "./Arrange.ts"

const list = (name: string) => [{ command: name, description: `About ${name}` }]

layer(Sandbox.layer())((it) => {
  it.effect("commands are stored by scope and language", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      const scope = { type: "all_private_chats" }
      yield* client.call("setMyCommands", { commands: list("start") })
      yield* client.call("setMyCommands", { commands: list("ish"), scope, language_code: "uz" })
      expect((yield* client.call("getMyCommands")).result).toEqual(list("start"))
      expect((yield* client.call("getMyCommands", { scope })).result).toEqual([])
      expect((yield* client.call("getMyCommands", { scope, language_code: "uz" })).result).toEqual(
        list("ish"),
      )
      yield* client.call("deleteMyCommands")
      expect((yield* client.call("getMyCommands")).result).toEqual([])
    }),
  )

  it.effect("a user sees the list of the narrowest scope, in their own language first", () =>
    Effect.gen(function* () {
      const { ann, bot, client } = yield* arrange
      const menu = (language: string) =>
        bot.commands
          .resolve({ chatId: ann.id, userId: ann.id, isPrivate: true, isAdministrator: false, language })
          .map(({ command }) => command)
      const set = (name: string, params: object) =>
        client.call("setMyCommands", { commands: list(name), ...params })
      yield* set("default", {})
      yield* set("default_uz", { language_code: "uz" })
      expect([menu("uz"), menu("ru")]).toEqual([["default_uz"], ["default"]])
      yield* set("private", { scope: { type: "all_private_chats" } })
      expect(menu("uz")).toEqual(["private"])
      yield* set("chat", { scope: { type: "chat", chat_id: ann.id } })
      expect(menu("uz")).toEqual(["chat"])
    }),
  )

  it.effect("invalid commands, languages and unknown chats are refused", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      const set = (command: string, description: string, params: object = {}) =>
        Effect.map(
          client.call("setMyCommands", { commands: [{ command, description }], ...params }),
          (answer) => answer.description,
        )
      expect(yield* set("Start", "x")).toBe("Bad Request: BOT_COMMAND_INVALID")
      expect(yield* set("", "x")).toBe("Bad Request: command must be non-empty")
      expect(yield* set("start", "")).toBe("Bad Request: command description must be non-empty")
      expect(yield* set("x".repeat(33), "x")).toBe("Bad Request: BOT_COMMAND_INVALID")
      expect(yield* set("start", "я".repeat(257))).toBe("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
      expect(yield* set("start", "x", { commands: Array(101).fill(list("a")[0]) })).toBe(
        "Bad Request: BOT_COMMANDS_TOO_MUCH",
      )
      expect(yield* set("start", "x", { language_code: "uzb" })).toContain("invalid language code")
      expect(yield* set("start", "x", { scope: { type: "chat", chat_id: 1 } })).toBe(
        "Bad Request: chat not found",
      )
    }),
  )

  it.effect("name and descriptions are stored by language, with a default", () =>
    Effect.gen(function* () {
      const { client } = yield* arrange
      const get = (what: string, language_code: string) =>
        Effect.map(client.call(`getMy${what}`, { language_code }), ({ result }) => result)
      yield* client.call("setMyDescription", { description: "Jobs" })
      yield* client.call("setMyDescription", { description: "Ishlar", language_code: "uz" })
      yield* client.call("setMyShortDescription", { short_description: "Short" })
      expect(yield* get("Description", "uz")).toEqual({ description: "Ishlar" })
      expect(yield* get("Description", "ru")).toEqual({ description: "Jobs" })
      expect(yield* get("ShortDescription", "")).toEqual({ short_description: "Short" })
      expect(yield* get("Name", "")).toEqual({ name: "Sandbox bot" })
      yield* client.call("setMyName", { name: "Ish bor", language_code: "uz" })
      expect(yield* get("Name", "uz")).toEqual({ name: "Ish bor" })
      expect(yield* client.call("setMyName", { name: "x".repeat(65) })).toMatchObject({ status: 400 })
    }),
  )
})
