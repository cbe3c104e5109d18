/** A link that opens a bot's chat, with the payload that START will send. */
export interface DeepLink {
  /** Without the `@`. */
  readonly username: string
  readonly payload?: string
}

const payloadPattern = /^[A-Za-z0-9_-]{1,64}$/

const linkTo = (username: string | undefined | null, payload: string | null): DeepLink | undefined => {
  if (username == null || !/^\w{3,32}$/.test(username)) return undefined
  return { username, ...(payload !== null && payloadPattern.test(payload) ? { payload } : {}) }
}

/** Parse `https://t.me/name?start=x` or `tg://resolve?domain=name&start=x`; undefined for any other link. */
export const readDeepLink = (url: string): DeepLink | undefined => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined) return undefined
  const start = parsed.searchParams.get("start")
  if (parsed.protocol === "tg:" && parsed.hostname === "resolve")
    return linkTo(parsed.searchParams.get("domain"), start)
  const isTelegram =
    /^https?:$/.test(parsed.protocol) && /^(?:www\.)?(?:t|telegram)\.me$/.test(parsed.hostname)
  const [, name, ...rest] = parsed.pathname.split("/")
  return isTelegram && rest.every((part) => part === "") ? linkTo(name, start) : undefined
}
