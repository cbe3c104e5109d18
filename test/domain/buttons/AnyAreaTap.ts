import { Arbitrary, FastCheck as fc, type Schema, Struct } from "effect"
import { areaActs } from "../../../src/domain/buttons/AreaActs.ts"
import type { AreaTap } from "../../../src/domain/buttons/AreaTap.ts"

/** Any act in any area, with any argument of that act. */
export const anyAreaTap: fc.Arbitrary<AreaTap> = fc.oneof(
  ...Struct.entries(areaActs).flatMap(([area, acts]) =>
    Object.entries(acts).map(([act, argument]) =>
      Arbitrary.make(argument as Schema.Schema<unknown>).map(
        (given) => ({ _tag: "Area", area, act, argument: given }) as AreaTap,
      ),
    ),
  ),
)
