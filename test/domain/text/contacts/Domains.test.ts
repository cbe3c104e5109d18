import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { isDomain, isEnd } from "../../../../src/domain/text/contacts/Domains.ts"

/** Cyrillic letters that look like Latin ones. */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("abcehikmnopstuxy").flatMap((latin) => {
    const cyrillic = { a: "а", b: "в", c: "с", e: "е", h: "н", i: "і", k: "к", m: "м", o: "о" }[latin]
    const other = { p: "р", s: "ѕ", t: "т", u: "у", x: "х", y: "у" }[latin]
    return cyrillic === undefined && other === undefined ? [] : [[latin, cyrillic ?? other ?? ""]]
  }),
)

/** Top-level domains that are neither words in a sentence nor parts of company names. */
const clear = "com net org info shop kz ru su tv asia".split(" ")
const ends = "com net org info biz pro xyz shop host kz me ru su tv co asia academy army casino".split(" ")

describe("a domain", () => {
  it.prop(
    "has an existing top-level domain, in any case",
    [fc.constantFrom(...clear), fc.boolean()],
    ([end, isLoud]) => {
      const host = `ivanov.${end}`
      expect(isDomain(isLoud ? `ivanov.${end.toUpperCase()}` : host, false)).toBe(true)
      expect(isDomain(`${host}x`, false)).toBe(isEnd(`${end}x`))
    },
  )

  it("may contain lookalike letters of the other script, but not consist of them only", () => {
    for (const end of ends)
      for (const [at, letter] of Array.from(end).entries()) {
        const other = alike[letter]
        // This letter has two lookalikes.
        if (other === undefined || letter === "u") continue
        const changed = end.slice(0, at) + other + end.slice(at + 1)
        expect(isDomain(`ivanov.${changed}`, false), changed).toBe(true)
        expect(isDomain(`ivanov.${changed.toUpperCase()}`, false), changed.toUpperCase()).toBe(true)
      }
    expect(isDomain("иванов.сом", false)).toBe(false)
    expect(isDomain("иванов.тв", false)).toBe(false)
    expect(isDomain("иванов.хост", false)).toBe(false)
  })

  it("may have a Cyrillic spelling of its ending, if that is not a word too or a path follows", () => {
    for (const end of ["ру", "уз", "кз", "РУ"]) expect(isDomain(`иванов.${end}`, false)).toBe(true)
    for (const end of ["ру", "уз", "кз", "ме", "ком", "орг", "нет", "Нет"])
      expect(isDomain(`иванов.${end}`, true)).toBe(true)
    for (const end of ["ме", "нет", "да"]) expect(isDomain(`иванов.${end}`, false)).toBe(false)
    expect(isDomain("иванов.да", true)).toBe(false)
  })

  it("is not the name of a file, a technology or a part of a program", () => {
    for (const name of ["main.zip", "video.mov", "main.py", "run.sh", "README.md", "logo.ps", "main.rs"]) {
      expect(isDomain(name, false), name).toBe(false)
      expect(isDomain(name, true), name).toBe(true)
    }
    for (const name of ["ASP.NET", "socket.io", "Node.js", "Vue.js", "EF.NET", "ML.Net", "WPF.NET"])
      expect(isDomain(name, false), name).toBe(false)
    for (const name of ["self.name", "This.name", "java.util.name", "console.page", "math.pro"])
      expect(isDomain(name, false), name).toBe(false)
    for (const name of ["self.uz", "java.com", "system.kz", "self.site.uz", "util.java.name", "java.name.ru"])
      expect(isDomain(name, false), name).toBe(true)
    for (const name of ["IVAN.NET", "IBM.UZ", "EF.Net", "ef.NET"])
      expect(isDomain(name, false), name).toBe(name !== "IVAN.NET")
    expect(isDomain("IVANOV.NET", false)).toBe(true)
    expect(isDomain("X.NET", false)).toBe(false)
  })

  it("is not a missing space between sentences, nor a company's legal form", () => {
    for (const name of ["mln.net", "Mln.net", "сум.net", "5.company", "10.pro", "a.uz", "и.online"])
      expect(isDomain(name, false), name).toBe(false)
    for (const name of ["kg.uz", "b2b.pro", "a.site.uz", "5.site.uz", "mln.site.uz"])
      expect(isDomain(name, false), name).toBe(true)
    for (const name of ["Artel.Group", "Zamin.Trade", "Ivanov.Co", "Akfa.Group"])
      expect(isDomain(name, false), name).toBe(false)
    for (const name of ["artel.Group", "Artel.group", "artel.group", "Artel.Online"])
      expect(isDomain(name, false), name).toBe(true)
    for (const name of ["опыт.Work", "Офис.Online", "ish.men", "ish.va"])
      expect(isDomain(name, false), name).toBe(name === "Офис.Online")
    expect(isDomain("ish.work", false)).toBe(true)
    expect(isDomain("Ish.Men", true)).toBe(true)
  })

  it("may be very short if it is a known one", () => {
    for (const name of ["t.me", "T.me", "x.com", "t.co", "g.co", "u.to", "vk.com", "b24.site"])
      expect(isDomain(name, false), name).toBe(true)
    for (const name of ["y.me", "y.com", "т.е", "и.о", "x.y"]) expect(isDomain(name, false), name).toBe(false)
    for (const name of ["т.е", "и.о", "x.y", "10.000", "a.b1"]) expect(isDomain(name, true), name).toBe(false)
  })

  it("is recognised by its ending, however many labels come before it", () => {
    for (const many of [1, 4, 5, 6, 7, 200]) {
      expect(isDomain(`${"a.".repeat(many)}site.uz`, false)).toBe(true)
      expect(isDomain(`${"a.".repeat(many)}site.nowhere`, false)).toBe(false)
      expect(isDomain(`${"a.".repeat(many)}site.сom`, false)).toBe(true)
    }
  })
})

describe("a domain ending", () => {
  it("is recognised in any case, but private suffixes of hosting companies are not", () => {
    for (const end of ["uz", "UZ", "Com", "рф", "site"]) expect(isEnd(end), end).toBe(true)
    for (const end of ["oooo", "и", "нет", "nowhere", "js"]) expect(isEnd(end), end).toBe(false)
  })
})
