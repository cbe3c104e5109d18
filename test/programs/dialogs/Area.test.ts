import { Effect } from "effect"
import { describe, expect, expectTypeOf, it } from "vitest"
import { type AreaAct, areaActs } from "../../../src/domain/AreaActs.ts"
import type { Area, Handler } from "../../../src/programs/dialogs/Area.ts"
import { areaButton } from "../../../src/programs/dialogs/kit/AreaButton.ts"
import { everyArea } from "../../../src/programs/dialogs/AllAreas.ts"
import { tapOn } from "../../../src/programs/dialogs/kit/Notice.ts"

const never: Handler<never, never> = () => Effect.die("not run")

describe("an area's acts", () => {
  it("are those with a handler, each once", () => {
    const handled = everyArea.map(({ acts, name }) => [name, Object.keys(acts).sort()])
    const known = Object.entries(areaActs).map(([name, acts]) => [name, acts.toSorted()])
    expect(new Map(handled as never)).toEqual(new Map(known as never))
    expect(everyArea).toHaveLength(known.length)
  })

  it("are the only ones that a button can name", () => {
    expectTypeOf(areaButton("hiding")).parameter(1).toEqualTypeOf<"list" | "add" | "on" | "off" | "open">()
    expectTypeOf<AreaAct<"admin">>().toEqualTypeOf<"person" | "ask" | "ban" | "unban">()
    // @ts-expect-error the act is misspelt
    areaButton("sent")("…", "withdrw")
    // @ts-expect-error of another area
    tapOn("sent", "shortlist")
  })

  it("are complete: a missing or extra handler doesn't compile", () => {
    const rest = { name: "hiding", open: (): never => never as never, dialogs: [] } as const
    const whole: Area<"hiding", never, never> = {
      ...rest,
      acts: { list: never, add: never, on: never, off: never },
    }
    expect(Object.keys(whole.acts)).toEqual(areaActs.hiding)
    // @ts-expect-error `off` is missing
    const lacking: Area<"hiding", never, never>["acts"] = { list: never, add: never, on: never }
    // @ts-expect-error there is no `over`
    const more: Area<"hiding", never, never>["acts"] = { ...whole.acts, over: never }
    expect([lacking, more]).toHaveLength(2)
  })
})
