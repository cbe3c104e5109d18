import type { AreaAct } from "../../../domain/AreaActs.ts"
import type { AreaName } from "../../../domain/CallbackData.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { button } from "../../../domain/Screen.ts"

type Style = NonNullable<InlineButton["style"]>

/** A button that does something in an area. */
export const areaButton =
  <A extends AreaName>(area: A) =>
  (label: string, act: AreaAct<A> | "open", id = 0, arg = "", style?: Style): InlineButton =>
    button(label, { _tag: "Do", area, act, id, arg }, style)
