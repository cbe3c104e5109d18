import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc, Either, Schema } from "effect"
import type { Catalogue } from "../../../src/domain/catalogue/Catalogue.ts"
import { educationLevels } from "../../../src/domain/catalogue/Education.ts"
import { employmentTypes, remoteWork } from "../../../src/domain/catalogue/EmploymentTypes.ts"
import { bandOf, experienceBands, monthsOf } from "../../../src/domain/catalogue/Experience.ts"
import { makeFind } from "../../../src/domain/catalogue/Find.ts"
import { genders } from "../../../src/domain/catalogue/Genders.ts"
import { isLevelAtLeast, languageLevels } from "../../../src/domain/catalogue/LanguageLevels.ts"
import { professions, professionsOf, sphereOf, spheres } from "../../../src/domain/catalogue/Professions.ts"
import { cities, citiesOf, regionOf, regions } from "../../../src/domain/catalogue/Regions.ts"
import { spokenLanguages } from "../../../src/domain/catalogue/SpokenLanguages.ts"
import { Language, Locale } from "../../../src/domain/Locale.ts"
import { firstIds } from "./FirstIds.ts"

const locale = fc.constantFrom(...Locale.literals)

const obeysTheLaws = <Id extends string>(name: string, catalogue: Catalogue<Id>) => {
  describe(name, () => {
    const { entries, ids } = catalogue
    const words = entries.flatMap((entry) =>
      Language.literals.flatMap((locale) =>
        [entry[locale], ...(entry.also?.[locale] ?? [])].map((word) => ({ locale, word })),
      ),
    )

    it("keeps every id it ever had", () => {
      expect(ids).toEqual(expect.arrayContaining([...(firstIds[name] ?? [])]))
    })

    it("has unique, short, plain ids", () => {
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9_-]{0,23}$/)
    })

    it.each(Locale.literals)("has a short, one-line, unique label for each entry in %s", (locale) => {
      const labels = ids.map((id) => catalogue.label(id, locale))
      for (const label of labels) {
        expect(label).toMatch(/^\S.*\S$/u)
        expect(label.length).toBeLessThanOrEqual(40)
        expect(label).toBe(label.normalize("NFC"))
      }
      expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length)
    })

    it("uses only ʻ (after o and g) and ʼ as apostrophes in Uzbek Latin", () => {
      for (const { word } of words.filter(({ locale }) => locale === "uz")) {
        expect(word).not.toMatch(/['`´‘’′]/)
        expect(word).not.toMatch(/(?<![OoGg])ʻ/)
        expect(word).not.toMatch(/[OoGg]ʼ/)
        expect(word).not.toMatch(/\p{Script=Cyrillic}/u)
      }
    })

    it("has no Cyrillic in English, and no word that mixes scripts", () => {
      for (const { locale, word } of words) {
        if (locale === "en") expect(word).not.toMatch(/\p{Script=Cyrillic}/u)
        expect(word).not.toMatch(/[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/iu)
      }
    })

    it.prop("decodes its own ids and no others", [fc.constantFrom(...ids), fc.string()], ([id, other]) => {
      const decode = Schema.decodeUnknownEither(catalogue.Id)
      expect(decode(id)).toEqual(Either.right(id))
      expect(Either.isRight(decode(other))).toBe(ids.some((id) => id === other))
      expect(catalogue.get(id).id).toBe(id)
    })

    const find = makeFind(catalogue)

    it.each(Locale.literals)("finds every entry first by its own label when searched in %s", (asked) => {
      for (const entry of entries)
        for (const locale of Locale.literals)
          expect(find(entry[locale], asked, 1)[0]?.id, entry[locale]).toBe(entry.id)
    })

    it.each(Locale.literals)("finds every entry by each of its synonyms when searched in %s", (asked) => {
      for (const entry of entries)
        for (const word of Language.literals.flatMap((language) => entry.also?.[language] ?? []))
          expect(
            find(word, asked, entries.length).map(({ id }) => id),
            word,
          ).toContain(entry.id)
    })

    it.prop(
      "accepts any query: unique entries, at most the limit, and always the same",
      [
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom(...words.map(({ word }) => word.slice(0, 3))),
        ),
        locale,
        fc.integer({ min: -1, max: 8 }),
      ],
      ([typed, locale, limit]) => {
        const found = find(typed, locale, limit)
        expect(found.length).toBeLessThanOrEqual(Math.max(0, limit))
        expect(new Set(found).size).toBe(found.length)
        expect(find(typed, locale, limit)).toEqual(found)
        expect(find(typed, locale, limit + 1).slice(0, found.length)).toEqual(found)
      },
    )
  })
}

obeysTheLaws("regions", regions)
obeysTheLaws("cities", cities)
obeysTheLaws("spheres", spheres)
obeysTheLaws("professions", professions)
obeysTheLaws("employmentTypes", employmentTypes)
obeysTheLaws("spokenLanguages", spokenLanguages)
obeysTheLaws("languageLevels", languageLevels)
obeysTheLaws("educationLevels", educationLevels)
obeysTheLaws("experienceBands", experienceBands)
obeysTheLaws("genders", genders)

describe("groups", () => {
  it("every city belongs to the region that lists it, every profession to its sphere", () => {
    expect(regions.ids.flatMap((region) => citiesOf(region).ids)).toEqual(cities.ids)
    expect(spheres.ids.flatMap((sphere) => professionsOf(sphere).ids)).toEqual(professions.ids)
    for (const region of regions.ids)
      for (const city of citiesOf(region).ids) expect(regionOf(city)).toBe(region)
    for (const sphere of spheres.ids)
      for (const profession of professionsOf(sphere).ids) expect(sphereOf(profession)).toBe(sphere)
  })

  it("there are 13 regions with 118 cities, and more than 150 professions", () => {
    expect([regions.ids.length, cities.ids.length]).toEqual([13, 118])
    expect(professions.ids.length).toBeGreaterThan(150)
    expect(regionOf("chirchiq")).toBe("tashkent-region")
    expect(sphereOf("prof_backend")).toBe("sphere_it")
  })
})

describe("remote work", () => {
  it("is a flag, not an employment type", () => {
    expect(remoteWork.id).toBe("job_type_remote")
    expect(employmentTypes.ids).not.toContain(remoteWork.id)
  })
})

describe("experience", () => {
  it.prop("a band starts at its own months and ends where the next starts", [fc.nat(800)], ([months]) => {
    const band = experienceBands.ids.indexOf(bandOf(months))
    const [own, next] = [experienceBands.ids[band], experienceBands.ids[band + 1]]
    expect(own === undefined ? NaN : monthsOf(own)).toBeLessThanOrEqual(months)
    if (next !== undefined) expect(monthsOf(next)).toBeGreaterThan(months)
  })

  it("is written as people say it", () => {
    expect([0, 1, 11, 12, 35, 36, 71, 72, 500].map(bandOf)).toEqual([
      "exp_none",
      "exp_under_1",
      "exp_under_1",
      "exp_1_3",
      "exp_1_3",
      "exp_3_6",
      "exp_3_6",
      "exp_over_6",
      "exp_over_6",
    ])
  })
})

describe("language levels", () => {
  it("are ordered from basic to proficient", () => {
    expect(isLevelAtLeast("level_fluent", "level_practical")).toBe(true)
    expect(isLevelAtLeast("level_basic", "level_basic")).toBe(true)
    expect(isLevelAtLeast("level_basic", "level_proficient")).toBe(false)
  })
})
