import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { fileKind } from "../../../src/domain/market/FileKind.ts"

const ends = [
  "apk",
  "exe",
  "scr",
  "js",
  "bat",
  "cmd",
  "msi",
  "vbs",
  "jar",
  "ps1",
  "lnk",
  "com",
  "hta",
  "dmg",
  "ipa",
  "mobileconfig",
  "html",
  "svg",
  "msu",
  "cab",
  "settingcontent-ms",
  "library-ms",
  "wsc",
  "sct",
  "rdp",
  "iqy",
  "terminal",
]
const unseen = ["", "\u200b", "\u202e", "\u2066", "\u00ad", "\ufeff", "\u2069"]
const behind = ["", ".", " ", "...", " . ", "\u200b", "\u202c. "]

const anyCase = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) =>
      Array.from(word, (letter, at) => (upper[at] === true ? letter.toUpperCase() : letter)).join(""),
    )

const stem = fc.stringMatching(/^[A-Za-zА-я0-9 _-]{1,30}$/)

/** A name with this extension, however it is disguised. */
const named = (end: string) =>
  fc
    .tuple(
      stem,
      fc.constantFrom(...unseen),
      anyCase(end),
      fc.constantFrom(".", "．", "․"),
      fc.constantFrom(...behind),
    )
    .map(
      ([name, hidden, last, dot, rest]) =>
        `${name}${hidden}${dot}${last.slice(0, 1)}${hidden}${last.slice(1)}${rest}`,
    )

describe("the kind of a file, as the recipient would open it", () => {
  it.prop("is program, however its name is written", [fc.constantFrom(...ends).chain(named)], ([name]) => {
    expect(fileKind({ name })).toBe("program")
    expect(fileKind({ name, mime: "application/pdf" })).toBe("program")
  })

  it.prop(
    "is contact card, however its name is written",
    [fc.constantFrom("vcf", "vcard").chain(named)],
    ([name]) => {
      expect(fileKind({ name })).toBe("card")
    },
  )

  it.prop("is program or card by its MIME type, whatever its name", [stem], ([name]) => {
    for (const mime of [
      "application/vnd.android.package-archive",
      "APPLICATION/X-MSDOWNLOAD",
      "application/x-msdos-program",
      "application/x-dosexec",
      "application/x-executable",
      "application/java-archive",
      "text/javascript; charset=utf-8",
      "application/x-sh",
      "text/vbscript",
      "text/html; charset=utf-8",
      "image/svg+xml",
      "application/x-apple-aspen-config",
      "application/vnd.ms-cab-compressed",
      "application/xhtml+xml",
      "text/scriptlet",
    ])
      expect([mime, fileKind({ name: `${name}.pdf`, mime })]).toEqual([mime, "program"])
    for (const mime of ["text/vcard", "text/x-vcard", " TEXT/VCARD ;charset=utf-8", "text/directory"])
      expect(fileKind({ name: `${name}.txt`, mime })).toBe("card")
  })

  it.each(["Anketa.apk.1", "cv.pdf.exe", "setup.exe.pdf", "Rezyume\u202Efdp.exe", "photo.jpg.scr "])(
    "%j is a program",
    (name) => {
      expect(fileKind({ name })).toBe("program")
    },
  )

  it.each([
    "CV.pdf",
    "Rezyume Node.js.docx",
    "hh.com.pdf",
    "Node.js developer",
    "exe",
    "apk",
    "",
    "Diplom 1.2.jpg",
    "Смета.xlsx",
    "архив.zip",
  ])("%j is a document", (name) => {
    expect(fileKind({ name })).toBe("document")
    expect(fileKind({ name, mime: "application/octet-stream" })).toBe("document")
  })

  it.prop(
    "is determined quickly for any name",
    [fc.string({ unit: "binary", maxLength: 4_096 })],
    ([name]) => {
      expect(["card", "program", "document"]).toContain(fileKind({ name, mime: name }))
    },
  )
})
