import type { World } from "../world/World.ts"

/** Anything that looks like a token, of any bot. */
const tokenLike = /(?<!\d)(\d{6,}:)([A-Za-z0-9_-]{20,})/g
/** A secret of this length doesn't occur by chance. */
const longSecret = 16
/** Maximum characters of one string shown in the traffic. */
const maxText = 8192

// Of the same length, so that entities keep their offsets.
const dots = (secret: string) => "•".repeat(secret.length)

const deep = (value: unknown, text: (text: string) => string): unknown => {
  if (typeof value === "string") return text(value)
  if (typeof value !== "object" || value === null) return value
  if (value instanceof Uint8Array) return `<${value.byteLength} bytes>`
  if (Array.isArray(value)) return value.map((item) => deep(item, text))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), deep(inner, text)]))
}

const shortened = (text: string) =>
  text.length <= maxText ? text : `${text.slice(0, maxText)}… <${text.length} characters>`

/** Hides the tokens of the world's bots from the page: the secret half of each is replaced by dots. */
export class Masks {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  readonly text = (text: string): string => {
    let masked = text
    for (const token of this.#world.bots.keys()) {
      const secret = token.slice(token.indexOf(":") + 1)
      const shown = token.slice(0, token.length - secret.length) + dots(secret)
      masked = masked.replaceAll(token, shown)
      if (secret.length >= longSecret) masked = masked.replaceAll(secret, dots(secret))
    }
    return masked
  }

  /** Like `text`, and for anything else that looks like a token. */
  readonly trafficText = (text: string): string =>
    this.text(text).replaceAll(tokenLike, (_, id: string, secret: string) => id + dots(secret))

  /** A copy in which every string is masked. */
  json(value: unknown): string {
    return JSON.stringify(deep(value, this.text))
  }

  /** Like `json`, for traffic between bot and server: bytes become `<n bytes>`, and long texts are cut. */
  trafficJson(value: unknown): string {
    return JSON.stringify(deep(value, (text) => shortened(this.trafficText(text))))
  }
}
