import { Array, Either, Option, Struct } from "effect"
import type { ActArgument, AreaAct, AreaName } from "../../../domain/buttons/AreaActs.ts"
import { asWayBack, decodeTap, encodeTap, type Tap } from "../../../domain/CallbackData.ts"
import type { Screen } from "../../../domain/Screen.ts"
import type { Session } from "../../../domain/Session.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"

/**
 * The way to the present screen: the buttons that open the screens on it, in wire form, the present one last. A screen
 * without a place of its own, such as a confirmation, stands beside the last one.
 */
export type Trail = ReadonlyArray<string>

/** Screens remembered: few people go deeper, and nobody remembers more. */
const most = 10

const menuTap: Tap = { _tag: "Open", place: "menu" }
const menuData = encodeTap(menuTap)

/** The place of the menu, where every way begins. */
export const atMenu = { at: menuTap } as const

/** Cards and pages that ◀ and ▶ turn are one place. */
const isTurned = (name: string, argument: string): boolean =>
  name === "queue.view" ||
  name === "hiding.list" ||
  ((name === "search.view" || name === "people.view") && /^\d+$/.test(argument))

/** Equal for two buttons that open the same place. */
const keyOf = (data: string): string => {
  const [kind = "", area = "", act = "", id = "", argument = ""] = data.split(".").slice(2)
  if (kind !== "d") return `${kind}.${area}`
  const name = `${area}.${act}`
  return isTurned(name, argument) ? name : `${name}.${id}`
}

const isAt = (place: string) => {
  const key = keyOf(place)
  return (each: string): boolean => keyOf(each) === key
}

/**
 * The way once a place is shown. The button that opens it leads on; any other act that shows a place on the way returns
 * to it. The same array if nothing changed.
 */
export const stepTo = (trail: Trail, at: Tap, pressed: string | undefined): Trail => {
  const place = encodeTap(at)
  if (place === menuData) return []
  const is = isAt(place)
  const last = trail.at(-1)
  if (last === place) return trail
  if (last !== undefined && is(last)) return [...trail.slice(0, -1), place]
  const known = pressed !== undefined && is(pressed) ? -1 : trail.findLastIndex(is)
  return known < 0 ? [...trail, place].slice(-most) : [...trail.slice(0, known), place]
}

/** The way back to a place, that place included; empty if it isn't on the way. */
const backTo = (trail: Trail, place: string): Trail => trail.slice(0, trail.findLastIndex(isAt(place)) + 1)

export const withTrail = (session: Session, trail: Trail): Session => {
  if (trail.length > 0) return session.trail === trail ? session : { ...session, trail }
  return session.trail === undefined ? session : Struct.omit(session, "trail")
}

export const trailOf = ({ trail = [] }: Session): Trail => trail

/** The session after a press on a way back. */
export const returned = (session: Session, data: string): Session =>
  withTrail(session, backTo(trailOf(session), data))

const tapOf = (data: string): Option.Option<Tap> =>
  Option.map(Either.getRight(decodeTap(data)), ({ tap }) => tap)

/** The last place on the way, none at the menu. */
export const placeOf = (session: Session): Option.Option<Tap> =>
  Option.flatMap(Array.last(trailOf(session)), tapOf)

/** The session without the last places for which `isLeft` holds. */
export const withoutLast = (session: Session, isLeft: (place: Tap) => boolean): Session => {
  const trail = trailOf(session)
  const kept = trail.findLastIndex((each) => !Option.exists(tapOf(each), isLeft))
  return withTrail(session, trail.slice(0, kept + 1))
}

/** The argument of the last place on the way that this act opens. */
export const lastArgument = <A extends AreaName, K extends AreaAct<A>>(
  session: Session,
  area: A,
  act: K,
): Option.Option<ActArgument<A, K>> =>
  Array.findLast(trailOf(session), (data) =>
    Option.flatMap(tapOf(data), (tap) =>
      tap._tag === "Area" && tap.area === area && tap.act === act
        ? Option.some(tap.argument as ActArgument<A, K>)
        : Option.none(),
    ),
  )

interface BackButton {
  readonly text: string
  readonly callback_data: string
}

/** Buttons back are labelled so; those of wizards turn over their own questions. */
const isWayBack = (button: InlineButton): button is BackButton =>
  "callback_data" in button && button.text.startsWith("‹ ") && !button.callback_data.includes(".w.")

/** Whether the button says where in its place it leads, such as to a page. */
const isExact = (data: string): boolean => !data.endsWith(".")

const redirected = (button: BackButton, before: string | undefined, label: string): BackButton => {
  const { callback_data: own, text } = button
  const isKnown = before === undefined || text !== label || (isExact(own) && isAt(own)(before))
  return { ...button, callback_data: asWayBack(isKnown ? own : before) }
}

const isOnlyMenu = (row: ReadonlyArray<InlineButton>): boolean =>
  row.length === 1 && row.every((button) => "callback_data" in button && button.callback_data === menuData)

/**
 * The screen whose buttons back lead where the person came from, which is `before` if it is known. A screen from which
 * nothing but the menu leads on gets one.
 */
export const withWayBack = (its: Screen, before: string | undefined, label: string): Screen => {
  const rows = its.keyboard.inline_keyboard
  const last = rows.at(-1) ?? []
  if (before !== undefined && isOnlyMenu(last)) {
    const back = { text: label, callback_data: asWayBack(before) }
    return { ...its, keyboard: { inline_keyboard: [...rows.slice(0, -1), [back, ...last]] } }
  }
  if (!last.some(isWayBack)) return its
  const row = last.map((button) => (isWayBack(button) ? redirected(button, before, label) : button))
  return { ...its, keyboard: { inline_keyboard: [...rows.slice(0, -1), row] } }
}
