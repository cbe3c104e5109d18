import type { AreaAct, AreaName } from "../../../domain/buttons/AreaActs.ts"
import { areaTap, type Given } from "../../../domain/buttons/AreaTap.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { button } from "../../../domain/Screen.ts"

type Style = NonNullable<InlineButton["style"]>

/** A button for an act in an area. */
export const areaButton =
  <A extends AreaName>(area: A) =>
  <K extends AreaAct<A>>(label: string, act: K, ...given: Given<A, K, [style?: Style]>): InlineButton =>
    button(label, areaTap(area, act, ...given), given[1])
