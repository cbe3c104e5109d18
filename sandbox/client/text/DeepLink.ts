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

const telegramHost = /^(?:www\.)?(?:t|telegram)\.me$/

/** Whether it is an address of Telegram's site. */
const isTelegram = ({ hostname, protocol }: URL) => /^https?:$/.test(protocol) && telegramHost.test(hostname)

/** Parse `https://t.me/name?start=x` or `tg://resolve?domain=name&start=x`; undefined for any other link. */
export const readDeepLink = (url: string): DeepLink | undefined => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined) return undefined
  const start = parsed.searchParams.get("start")
  if (parsed.protocol === "tg:" && parsed.hostname === "resolve")
    return linkTo(parsed.searchParams.get("domain"), start)
  const [, name, ...rest] = parsed.pathname.split("/")
  return isTelegram(parsed) && rest.every((part) => part === "") ? linkTo(name, start) : undefined
}

/**
 * The message that `https://t.me/share/url?url=x&text=y` or `tg://msg_url?url=x&text=y` asks to send;
 * undefined for any other link.
 */
export const readShareLink = (url: string): string | undefined => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined) return undefined
  const isShare =
    (parsed.protocol === "tg:" && parsed.hostname === "msg_url") ||
    (isTelegram(parsed) && /^\/share(?:\/url)?\/?$/.test(parsed.pathname))
  const [link = "", text = ""] = ["url", "text"].map((name) => parsed.searchParams.get(name)?.trim())
  return isShare && link !== "" ? [link, text].filter((part) => part !== "").join("\n") : undefined
}
