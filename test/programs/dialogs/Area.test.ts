import { Effect, Struct } from "effect"
import { describe, expect, expectTypeOf, it } from "vitest"
import { type AreaAct, areaActs, type AreaName } from "../../../src/domain/buttons/AreaActs.ts"
import { areaTap } from "../../../src/domain/buttons/AreaTap.ts"
import {
  ApplicationId,
  type ConversationId,
  ResumeId,
  VacancyId,
} from "../../../src/domain/market/MarketIds.ts"
import { everyArea } from "../../../src/programs/dialogs/AllAreas.ts"
import type { Area, Handler } from "../../../src/programs/dialogs/Area.ts"
import { areaButton } from "../../../src/programs/dialogs/kit/AreaButton.ts"

type Acts<A extends AreaName> = Area<A, never, never>["acts"]
const never: Handler<unknown, never, never> = () => Effect.die("not run")
const id = ApplicationId.make(1)

describe("a button", () => {
  const act = areaButton("applications")

  it("carries its act and the act's argument", () => {
    expect(act("…", "askWithdraw", { id }, "danger")).toEqual({
      text: "…",
      callback_data: "1.m.d.sent.ask.1.",
      style: "danger",
    })
    expect(act("…", "letters")).toEqual({ text: "…", callback_data: "1.m.d.sent.letters.0." })
    expect(act("…", "newLetter", {}, "success")).toMatchObject({ style: "success" })
  })

  it("of a misspelt act or another area's doesn't compile", () => {
    // @ts-expect-error it is `askWithdraw`
    const misspelt = () => act("…", "askWithdrw", { id })
    // @ts-expect-error it is an act of `applicants`
    const others = () => areaTap("applications", "shortlist", { id })
    // @ts-expect-error there is no area of that name
    const nowhere = () => areaButton("sent")
    // @ts-expect-error admins have no first screen
    const closed = () => areaButton("moderation")("…", "open")
    expect([misspelt, others, nowhere, closed]).toHaveLength(4)
  })

  it("with a wrong argument doesn't compile", () => {
    // @ts-expect-error nothing to withdraw
    const missing = () => act("…", "askWithdraw")
    // @ts-expect-error nothing to withdraw
    const empty = () => act("…", "askWithdraw", {})
    // @ts-expect-error a plain number may be 0
    const unbranded = () => act("…", "askWithdraw", { id: 1 })
    // @ts-expect-error a vacancy is no application
    const branded = () => act("…", "askWithdraw", { id: VacancyId.make(1) })
    // @ts-expect-error letters are all of a person's
    const more = () => act("…", "letters", { id })
    // @ts-expect-error it has no page
    const unknown = () => act("…", "withdraw", { id, page: 1 })
    const resume = { id: ResumeId.make(1) }
    // @ts-expect-error it is `open`
    const outside = () => areaButton("resumes")("…", "setVisibility", { ...resume, visibility: "all" })
    // @ts-expect-error no argument is a style
    const styled = () => act("…", "letters", "danger")
    expect([missing, empty, unbranded, branded, more, unknown, outside, styled]).toHaveLength(8)
  })
})

describe("an area's acts", () => {
  it("are those of the record", () => {
    expectTypeOf<AreaAct<"invitations">>().toEqualTypeOf<"accept" | "decline" | "list" | "open" | "show">()
    expectTypeOf<AreaName>().toEqualTypeOf<keyof typeof areaActs>()
  })

  it("have a handler each, in exactly one area of that name", () => {
    expect(everyArea.map(({ acts, name }) => [name, Object.keys(acts).sort()]).sort()).toEqual(
      Struct.entries(areaActs)
        .map(([name, acts]) => [name, Object.keys(acts).sort()])
        .sort(),
    )
  })

  it("are given their arguments", () => {
    expectTypeOf<Acts<"applications">["askWithdraw"]>()
      .parameter(1)
      .toEqualTypeOf<{ readonly id: ApplicationId }>()
    expectTypeOf<Acts<"conversations">["show"]>()
      .parameter(1)
      .toEqualTypeOf<{ readonly id: ConversationId }>()
    expectTypeOf<Acts<"vacancies">["askTurn"]>()
      .parameter(1)
      .toEqualTypeOf<{ readonly id: VacancyId; readonly act: "fill" | "close" }>()
  })

  it("are complete: a missing or extra handler doesn't compile", () => {
    const whole: Acts<"blockedEmployers"> = {
      open: never,
      list: never,
      find: never,
      block: never,
      unblock: never,
    }
    expect(Object.keys(whole)).toEqual(Object.keys(areaActs.blockedEmployers))
    // @ts-expect-error `unblock` is missing
    const lacking: Acts<"blockedEmployers"> = { open: never, list: never, find: never, block: never }
    // @ts-expect-error there is no `warn`
    const more: Acts<"blockedEmployers"> = { ...whole, warn: never }
    const ofResume: Handler<{ id: ResumeId }, never, never> = () => Effect.die("not run")
    // @ts-expect-error a block is of a company, not of a résumé
    const other: Acts<"blockedEmployers"> = { ...whole, block: ofResume }
    expect([lacking, more, other]).toHaveLength(3)
  })
})
