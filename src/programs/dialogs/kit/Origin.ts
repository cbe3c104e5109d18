import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { formerButton } from "./AreaButton.ts"

/** The screen that a person came from, as buttons carry it: the kind of it and its id. */
const places = {
  r: (t: Texts, id: number) => formerButton("resume")(t.common.back, "visible", id),
  v: (t: Texts, id: number) => formerButton("search")(t.common.back, "view", id),
  c: (t: Texts, id: number) => formerButton("search")(t.common.back, "company", id),
  i: (t: Texts, id: number) => formerButton("invites")(t.common.back, "view", id),
} as const
type Kind = keyof typeof places

const isKind = (kind: string): kind is Kind => Object.hasOwn(places, kind)

export const originOf = (kind: Kind, id: number): string => `${kind}${id.toString(36)}`

/** What an origin must look like; whether it leads anywhere is for the screen to say. */
const shape = /^([rvci])([0-9a-z]{1,11})$/

/** As it was carried, or none that leads anywhere. */
export const readOrigin = (value: unknown): string =>
  typeof value === "string" && shape.test(value) ? value : ""

/** From the list of companies one comes back to the résumé's visibility, from a card to the card. */
export const isCard = (origin: string): boolean => origin !== "" && !origin.startsWith("r")

export const wayBackTo = (t: Texts, origin: string): InlineButton => {
  const [, kind = "", id = ""] = shape.exec(origin) ?? []
  const number = Number.parseInt(id, 36)
  return isKind(kind) && Number.isSafeInteger(number)
    ? places[kind](t, number)
    : formerButton("resume")(t.common.back, "open")
}

/** Hides from a company in one tap, or ends it. */
export const toggle = (t: Texts, company: number, origin: string, isHidden: boolean): InlineButton =>
  formerButton("hiding")(
    isHidden ? t.blockedEmployers.show : t.blockedEmployers.hide,
    isHidden ? "off" : "on",
    company,
    origin,
  )
