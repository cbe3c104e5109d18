import { expect, it } from "@effect/vitest"
import { Effect, FastCheck } from "effect"
import { aesCipher } from "../../../../src/layers/cipher/Aes.ts"
import { sealedColumn } from "../../../../src/layers/sql/sealing/SealedColumn.ts"

const cipher = aesCipher(new Uint8Array(32).fill(7))
const column = sealedColumn(cipher, "inbox.payload")
const codeOf = (error: { readonly cause: unknown }) => error.cause

it.effect.prop(
  "sealed text reads back, and its cleartext is nowhere in the stored value",
  [FastCheck.string({ minLength: 6 })],
  ([text]) =>
    Effect.gen(function* () {
      const stored = column.seal(text)
      expect(stored).not.toContain(text)
      expect(column.seal(text)).not.toBe(stored)
      expect(yield* column.open(stored)).toBe(text)
    }),
)

it.effect("a text of another column or key, altered or never sealed, is refused", () =>
  Effect.gen(function* () {
    const stored = column.seal("+998 90 123 45 67")
    const others = [
      sealedColumn(cipher, "outbox.message").seal("+998 90 123 45 67"),
      sealedColumn(aesCipher(new Uint8Array(32).fill(8)), "inbox.payload").seal("+998 90 123 45 67"),
      `${stored.slice(0, -4)}AAAA`,
      '{"update_id":1}',
      "",
    ]
    for (const other of others)
      expect(yield* Effect.flip(column.open(other))).toSatisfy(
        (error) => codeOf(error as never) !== undefined,
      )
  }),
)
