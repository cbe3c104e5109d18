import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { makeCatalogue } from "../../../src/domain/catalogue/Catalogue.ts"
import { makeFind } from "../../../src/domain/catalogue/Find.ts"
import { findProfession, professions } from "../../../src/domain/catalogue/Professions.ts"
import { findCity } from "../../../src/domain/catalogue/Regions.ts"
import { findSpokenLanguage } from "../../../src/domain/catalogue/SpokenLanguages.ts"
import type { Locale } from "../../../src/domain/Locale.ts"

const first = (typed: string, locale: Locale = "uz") => findProfession(typed, locale, 1)[0]?.id

describe("a search query", () => {
  it.each([
    ["haydovchi", "prof_driver"],
    ["ҲАЙДОВЧИ", "prof_driver"],
    ["хайдовчи", "prof_driver"],
    ["haydvchi", "prof_driver"],
    ["водитель", "prof_driver"],
    ["voditel", "prof_driver"],
    ["шофер", "prof_driver"],
    ["shofyor", "prof_driver"],
    ["driver", "prof_driver"],
    ["o'qituvchi", "prof_teacher"],
    ["oqituvchi", "prof_teacher"],
    ["ўқитувчи", "prof_teacher"],
    ["kurer", "prof_courier"],
    ["бугалтер", "prof_accountant"],
    ["svarshik", "prof_welder"],
    ["qa", "prof_qa"],
    ["  Qo`riqchi!! ", "prof_guard"],
    ["фура", "prof_truck_driver"],
    ["курилиш ишчиси", "prof_builder"],
  ])("%s is %s", (typed, id) => {
    expect(first(typed)).toBe(id)
  })

  it("finds towns and languages by any of their names", () => {
    for (const typed of ["Қўқон", "коканд", "Kokand", "qoqon", "kokan"])
      expect(findCity(typed, "en", 1)[0]?.id, typed).toBe("qoqon")
    expect(findCity("samarqnad", "uz", 1)[0]?.id).toBe("samarqand")
    expect(findSpokenLanguage("фарси", "ru", 1)[0]?.id).toBe("lang_name_fa")
  })

  it("finds nothing for empty, symbol-only or unknown queries", () => {
    for (const typed of ["", "   ", "?!", "👩‍🚀", "\u200b\u202e", "qwertyuiop"])
      expect(findProfession(typed, "ru", 5)).toEqual([])
  })

  it("matches only entries that fit all typed words, in any order", () => {
    expect(first("haydovchisi taksi")).toBe("prof_taxi_driver")
    expect(findProfession("taksi oshpaz", "uz", 5)).toEqual([])
  })
})

const entry = <const Id extends string>(id: Id, uz: string, ru: string, en: string) => ({ id, uz, ru, en })

describe("the ranking", () => {
  const find = makeFind(
    makeCatalogue([
      entry("typo", "uz1", "ru1", "greep"),
      entry("inside", "uz2", "ru2", "very green"),
      entry("begins", "uz3", "ru3", "greenland"),
      entry("word", "uz4", "ru4", "green tea"),
      entry("foreign", "uz5", "green", "en5"),
      entry("own", "uz6", "ru6", "green"),
    ]),
  )
  const order = (typed: string, locale: Locale) => find(typed, locale, 9).map(({ id }) => id)

  it("is exact label, first word, prefix, inner word, typo; one's own language first", () => {
    expect(order("green", "en")).toEqual(["own", "foreign", "word", "begins", "inside", "typo"])
    expect(order("green", "ru")).toEqual(["foreign", "own", "word", "begins", "inside", "typo"])
  })

  it("tolerates no typo in short words", () => {
    expect(order("gren", "en")).toEqual([])
    expect(order("grene", "en")).toContain("own")
  })
})

describe("one typo", () => {
  const letters = fc.constantFrom(...Array.from("abdeghiklmnoprstuvz"))
  const long = professions.entries.filter(({ uz }) => /^[A-Za-z]{7,}$/.test(uz))

  it.prop(
    "in a long word is tolerated at any position",
    [
      fc.constantFrom(...long),
      fc.nat(),
      letters,
      fc.constantFrom("drop" as const, "add" as const, "change" as const, "swap" as const),
    ],
    ([{ id, uz }, at, letter, kind]) => {
      const index = 1 + (at % (uz.length - 3))
      const [before, rest] = [uz.slice(0, index), uz.slice(index)]
      const typed = {
        drop: before + rest.slice(1),
        add: before + letter + rest,
        change: before + letter + rest.slice(1),
        swap: before + rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2),
      }[kind]
      // The letters of a digraph fold into one, so one letter of the alphabet may be two here.
      fc.pre(!/y|ts/i.test(uz + typed))
      expect(findProfession(typed, "uz", 300).map((found) => found.id)).toContain(id)
    },
  )
})
