import { describe, expect, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { maskContacts } from "../../src/domain/Contacts.ts"

const digit = fc.integer({ min: 0, max: 9 })
const separator = fc.constantFrom("", " ", "-", ".", " - ", "(", ")", "\u200b", "–")
const script = fc.constantFrom(0x30, 0x0660, 0x06f0, 0xff10)

/** A mobile number of Uzbekistan in any script with anything between its digits. */
const phone = fc
  .tuple(script, fc.array(fc.tuple(digit, separator), { minLength: 7, maxLength: 7 }), fc.boolean())
  .map(([zero, rest, international]) => {
    const typed = Array.from(international ? "+99890" : "90").map((char) => [char, ""] as const)
    const all = [...typed, ...rest.map(([value, after]) => [`${value}`, after] as const)]
    return all
      .map(([char, after]) => (/\d/.test(char) ? String.fromCodePoint(zero + Number(char)) : char) + after)
      .join("")
  })

describe("contacts in a text", () => {
  it.prop("a phone is hidden, however it is written", [phone], ([number]) => {
    fc.pre(!/000$/.test(number.normalize("NFKC").replace(/\D/g, "")))
    expect(maskContacts(`Call ${number} at night`).replace(/\D/gu, "")).toBe("")
    expect(maskContacts(`Call ${number} at night`)).toMatch(/^Call .*•••.* at night$/u)
  })

  it.each(["901 234 567", "998 901 234 567", "901.234.567", "90 123 45 67"])("%s is no sum", (number) => {
    expect(maskContacts(`Call ${number}`)).toBe("Call •••")
  })

  it.each([
    "@driver_uz",
    "https://example.com/a?b=1",
    "t.me/driver",
    "WWW.Example.UZ",
    "ann@example.com",
    "ann @ example.com",
    "tg://resolve?domain=driver",
  ])("%s is hidden", (contact) => {
    expect(maskContacts(`Here: ${contact} !`)).toBe("Here: ••• !")
  })

  it.each([
    "5 000 000 – 7 000 000 soʻm",
    "5000000-7000000",
    "2019-2023",
    "12.05.2024",
    "8:00–20:00, 5/2",
    "1C, C++ and Node 20",
    "e.g. so. And then",
    "40 haydovchi, 12 yil",
  ])("%s stays", (text) => {
    expect(maskContacts(text)).toBe(text)
  })

  it.prop("hiding twice hides no more", [fc.string({ unit: "binary", maxLength: 300 })], ([text]) => {
    expect(maskContacts(maskContacts(text))).toBe(maskContacts(text))
  })
})
