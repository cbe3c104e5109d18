import { describe, expect, it } from "@effect/vitest"
import { Effect, FastCheck as fc } from "effect"
import { encodeTap } from "../../../../src/domain/CallbackData.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { areaButton } from "../../../../src/programs/dialogs/kit/AreaButton.ts"
import { pageOf, pagesOf, rowsPerPage, turning } from "../../../../src/programs/dialogs/kit/Paging.ts"
import { dataOf } from "../PrivateChat.ts"

const here = encodeTap({ _tag: "Here" })
const act = areaButton("vacancySearch")
const locale = fc.constantFrom(...Locale.literals)

describe("pages", () => {
  it.prop(
    "move one page back or forth; at an end and on the page number nothing happens",
    [locale, fc.nat(5_000), fc.nat(5_000)],
    ([language, one, other]) => {
      const [at, of] = [Math.min(one, other), Math.max(one, other) + 1]
      const row = turning(language, { at, of }, (label, to) => act(label, "list", { page: to }))
      const to = (page: number) => dataOf(act("", "list", { page }))
      expect(row.map(dataOf)).toEqual(
        of === 1 ? [] : [at === 0 ? here : to(at - 1), here, at === of - 1 ? here : to(at + 1)],
      )
      expect(row.map(({ text }) => text.replace(/\D/gu, "")).join("")).toBe(of === 1 ? "" : `${at + 1}${of}`)
    },
  )

  it.effect.prop(
    "hold each row once; beyond the last page the last one is shown",
    [fc.nat(60), fc.nat(30)],
    ([total, wanted]) =>
      Effect.gen(function* () {
        const all = Array.from({ length: total }, (_, row) => row)
        const read = ({ limit, offset }: { readonly limit: number; readonly offset: number }) =>
          Effect.succeed({ rows: all.slice(offset, offset + limit), total })
        const { page, rows } = yield* pageOf(wanted, read)
        expect(page).toBe(Math.min(wanted, pagesOf(total) - 1))
        expect(rows).toEqual(all.slice(page * rowsPerPage, (page + 1) * rowsPerPage))
        const pages = yield* Effect.forEach([...Array(pagesOf(total)).keys()], (each) => pageOf(each, read))
        expect(pages.flatMap((each) => each.rows)).toEqual(all)
      }),
  )
})
