import { describe, expect, it } from "@effect/vitest"
import { Cause, Exit, FastCheck as fc, FiberId } from "effect"
import { exitCodeOf } from "../../../src/domain/defects/ExitCode.ts"
import { UserId } from "../../../src/domain/Ids.ts"
import { TelegramUnauthorized, TelegramUnavailable } from "../../../src/domain/telegram/TelegramError.ts"
import { InvalidSettings } from "../../../src/layers/settings/EnvAppConfig.ts"
import { DatabaseInUse } from "../../../src/layers/sql/SqliteLease.ts"
import { ForeignDatabase, NewerSchema } from "../../../src/layers/sql/SchemaCheck.ts"
import { WrongDataKey } from "../../../src/layers/cipher/AesDataCipher.ts"
import { DatabaseOfAnotherBot } from "../../../src/programs/lifecycle/ClaimDatabase.ts"
import { UnsupportedNode } from "../../../src/programs/lifecycle/SupportedNode.ts"

const filename = "bot.db"
const bot = { id: UserId.make(1), username: "one" }

describe("the exit code", () => {
  it.each([
    new InvalidSettings({ problems: ["x"] }),
    new TelegramUnauthorized({ method: "getMe" }),
    new DatabaseOfAnotherBot({ owner: bot, bot }),
    new UnsupportedNode({ version: "18.0.0" }),
    new NewerSchema({ filename, found: 99 }),
    new ForeignDatabase({ filename }),
    new WrongDataKey({ path: filename, given: true }),
  ])("is 78 if a restart can't help: $_tag", (failure) => {
    expect(exitCodeOf(Exit.fail(failure))).toBe(78)
  })

  it.each([
    new DatabaseInUse({ filename }),
    new TelegramUnavailable({ method: "getMe", reason: "network", code: "ENOTFOUND" }),
  ])("is 1 if the failure may pass: $_tag", (failure) => {
    expect(exitCodeOf(Exit.fail(failure))).toBe(1)
  })

  it("is 0 after an orderly end, with and without a signal", () => {
    expect(exitCodeOf(Exit.void)).toBe(0)
    expect(exitCodeOf(Exit.failCause(Cause.interrupt(FiberId.none)))).toBe(0)
  })

  it.prop("is 1 or 78 for any failure or defect, and never 78 for a defect", [fc.anything()], ([thrown]) => {
    expect([1, 78]).toContain(exitCodeOf(Exit.fail(thrown)))
    expect(exitCodeOf(Exit.die(thrown))).toBe(1)
    expect(exitCodeOf(Exit.die(new TelegramUnauthorized({ method: "getMe" })))).toBe(1)
  })
})
