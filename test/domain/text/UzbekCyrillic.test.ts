import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { fold } from "../../../src/domain/text/Fold.ts"
import { inScriptOf, toCyrillic } from "../../../src/domain/text/UzbekCyrillic.ts"
import { cyrillicStems, cyrillicWords, latinNames } from "../../../src/domain/text/UzbekCyrillicWords.ts"

describe("Uzbek in Cyrillic", () => {
  it.each([
    ["Oʻzbekiston, Gʻuzor, Shahrisabz, Chirchiq", "Ўзбекистон, Ғузор, Шаҳрисабз, Чирчиқ"],
    ["eʼlon, aʼzo, maʼlumot, sanʼat", "эълон, аъзо, маълумот, санъат"],
    ["yer, yetadi, qayerda, poyezd, kuryer", "ер, етади, қаерда, поезд, курьер"],
    ["yoʻl, yoʻq, yozing, yuboring, yangi, tayyor", "йўл, йўқ, ёзинг, юборинг, янги, тайёр"],
    ["energetik, aeroport, bekat, duet", "энергетик, аэропорт, бекат, дуэт"],
    ["kompaniya, vakansiya, rezyume, loyiha", "компания, вакансия, резюме, лойиҳа"],
    ["Isʼhoq, tashabbus, mashhur", "Исҳоқ, ташаббус, машҳур"],
    ["kompyuter, filtrlar, sement, ofitsiant, litsey", "компьютер, фильтрлар, цемент, официант, лицей"],
    ["avtomobil, avtomobillar; profil, profilini", "автомобиль, автомобиллар; профиль, профилини"],
    ["30-noyabr, 1-yan, 5-iyn", "30-ноябрь, 1-янв, 5-июн"],
    ["SHOSHILINCH, OʻZBEK, Yoʻl, YOʻL", "ШОШИЛИНЧ, ЎЗБЕК, Йўл, ЙЎЛ"],
    ["O'zbek, Oʻzbek, O‘zbek; ma'lumot, ma’lumot", "Ўзбек, Ўзбек, Ўзбек; маълумот, маълумот"],
    ["Telegramdan chiqmasdan, PDF faylda, CE toifa", "Telegramдан чиқмасдан, PDF файлда, CE тоифа"],
    ["5 mln soʻm, 2 000 $, 30 s", "5 млн сўм, 2 000 $, 30 с"],
    ["/jobs, /support ga yozing", "/jobs, /support га ёзинг"],
    ["ish https://t.me/job_bot?start=v_1 va t.me/abc", "иш https://t.me/job_bot?start=v_1 ва t.me/abc"],
    ["anna@example.com yoki @anna", "anna@example.com ёки @anna"],
    [
      '<b>Ish</b> &amp; <a href="tg://user?id=1">odam</a>',
      '<b>Иш</b> &amp; <a href="tg://user?id=1">одам</a>',
    ],
    ["<blockquote expandable>Soʻz</blockquote>", "<blockquote expandable>Сўз</blockquote>"],
    ["Иш ва ish", "Иш ва иш"],
  ])("%s", (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
  })

  it("is only for Uzbek in Cyrillic", () => {
    expect((["uz", "uz-Cyrl", "ru", "en"] as const).map((locale) => inScriptOf(locale, "ish"))).toEqual([
      "ish",
      "иш",
      "ish",
      "ish",
    ])
  })

  it("each exception is needed, and is the same word for the search", () => {
    for (const [latin, cyrillic] of cyrillicStems) {
      expect(toCyrillic(latin)).toBe(cyrillic)
      expect(fold(cyrillic), latin).toBe(fold(latin))
    }
    for (const [latin, cyrillic] of cyrillicWords) {
      expect(toCyrillic(latin)).toBe(cyrillic)
      expect(toCyrillic(`${latin.slice(0, 1).toUpperCase()}${latin.slice(1)}`)).toMatch(/^\p{Lu}/u)
    }
    for (const name of latinNames) expect(toCyrillic(name)).toBe(name)
  })

  const markup = fc
    .array(
      fc.oneof(
        fc.string(),
        fc.constantFrom("<b>", "</b>", "<i>", "&lt;", "&amp;", '<a href="https://t.me/x">', "</a>"),
        fc.constantFrom("ish", "oʻrin", "/menu", "Telegram", "@anna", "{title}", "Yoʻq", "ʼ", "ʻ"),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(""))

  it.prop("never changes markup, whatever is around it", { text: markup }, ({ text }) => {
    const tags = (said: string) => said.match(/<[^<>]*>|&(?:lt|amp|gt);/gu) ?? []
    expect(tags(toCyrillic(text))).toEqual(tags(text))
  })

  it.prop(
    "is the same when done twice, and changes no character but letters and apostrophes",
    { text: markup },
    ({ text }) => {
      const once = toCyrillic(text)
      expect(toCyrillic(once)).toBe(once)
      const others = (said: string) => said.replace(/[\p{L}ʻʼ‘’'`´]/gu, "")
      expect(others(once)).toBe(others(text))
    },
  )

  it("takes time in proportion to the text", () => {
    const long = "a<a&a@a/a".repeat(20_000)
    const before = performance.now()
    toCyrillic(long)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
