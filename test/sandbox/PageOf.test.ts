import { expect, it } from "@effect/vitest"
import { FastCheck } from "effect"
import { pageOf } from "../../sandbox/control/PageOf.ts"

const ids = FastCheck.uniqueArray(FastCheck.integer({ min: 1, max: 500 }), { maxLength: 200 }).map((all) =>
  all.toSorted((one, other) => one - other),
)
const limits = FastCheck.integer({ min: 1, max: 50 })
const same = (id: number) => id

it.prop("consecutive pages add up to the whole list", [ids, limits], ([all, limit]) => {
  const read: Array<number> = []
  for (let after = 0, page = pageOf(all, same, { after, limit }); page.length > 0;) {
    read.push(...page)
    after = page.at(-1) ?? after
    page = pageOf(all, same, { after, limit })
  }
  expect(read).toEqual(all)
})

it.prop("without a starting point the latest items are shown", [ids, limits], ([all, limit]) => {
  expect(pageOf(all, same, { limit })).toEqual(all.slice(-limit))
  expect(pageOf(all, same, {})).toEqual(all.slice(-100))
})
