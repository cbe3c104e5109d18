import { Arbitrary, FastCheck as fc } from "effect"
import { PlainTap, type Tap } from "../../src/domain/CallbackData.ts"
import { anyAreaTap } from "./buttons/AnyAreaTap.ts"

/** Whatever a button may mean. */
export const anyTap: fc.Arbitrary<Tap> = fc.oneof(Arbitrary.make(PlainTap), anyAreaTap)
