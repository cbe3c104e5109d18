import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import { LibPhones } from "../../src/layers/LibPhones.ts"
import { Phones } from "../../src/services/Phones.ts"

layer(LibPhones)("a phone number as people send it", (it) => {
  it.effect("is read, whatever stands around and between its digits", () =>
    Effect.gen(function* () {
      const { read } = yield* Phones
      for (const typed of [
        "+998 90 123 45 67",
        "998901234567",
        "90 123 45 67",
        "(90) 123-45-67",
        "+998-90-123-45-67",
        "\u202a+998 90 123 45 67\u202c",
        "\u2068+998901234567\u2069",
        "\u200e90\u00a0123\u00a045\u00a067\u200f",
        "+998 (90) 123 45 67",
        "тел. 90 123 45 67",
        "tel:+998901234567",
        "90 123 45 67 Aziz",
        "+998 90 123 45 67.",
        "90\u200b1234567",
        "+998\u202d90\u202c1234567",
        "９０１２３４５６７",
        "9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣",
        "➕998901234567",
      ])
        expect(read(typed), typed).toEqual(Option.some("+998901234567"))
      for (const typed of ["+7 912 345-67-89", "8 912 345-67-89", "89123456789"])
        expect(read(typed), typed).toEqual(Option.some("+79123456789"))
    }),
  )

  it.effect("is refused where it is none", () =>
    Effect.gen(function* () {
      const { read } = yield* Phones
      for (const typed of [
        "",
        "12345",
        "+998 90 123 45",
        "5 000 000",
        "\u202a\u202c",
        "no phone",
        "90 123 45 67 / 91 234 56 78",
      ])
        expect(read(typed), typed).toEqual(Option.none())
    }),
  )
})
