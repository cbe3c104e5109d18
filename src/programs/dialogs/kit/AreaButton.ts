import { Option } from "effect"
import type { AreaAct as FormerAct, areaActs } from "../../../domain/AreaActs.ts"
import type { AreaAct, AreaName } from "../../../domain/buttons/AreaActs.ts"
import { areaTap, decodeAreaTap, type Given } from "../../../domain/buttons/AreaTap.ts"
import type { Tap } from "../../../domain/CallbackData.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { button } from "../../../domain/Screen.ts"

type Style = NonNullable<InlineButton["style"]>

/** A button that does something in an area. */
export const areaButton =
  <A extends AreaName>(area: A) =>
  <K extends AreaAct<A>>(label: string, act: K, ...given: Given<A, K, [style?: Style]>): InlineButton =>
    button(label, areaTap(area, act, ...given), given[1] as Style | undefined)

type FormerArea = keyof typeof areaActs

export const formerTap = (area: FormerArea, act: string, id = 0, arg = ""): Tap =>
  Option.getOrThrow(decodeAreaTap({ area, act, id, arg }))

export const formerButton =
  <A extends FormerArea>(area: A) =>
  (label: string, act: FormerAct<A> | "open", id = 0, arg = "", style?: Style): InlineButton =>
    button(label, formerTap(area, act, id, arg), style)
