const webLink = /^(?:(https?|tonsite):\/\/)?([^/?#\s]+)([/?#].*)?$/i
const appLink = /^(?:tg|ton):\/*/i
const host = /^(?:[^@]*@)?(?:\[[0-9a-f:]+\]|[\p{L}\p{N}_~-]+(?:\.[\p{L}\p{N}_~-]+)+)(?::\d{1,5})?$/u

/** The link as the server stores it (`example.org` becomes `http://example.org/`), or undefined if it isn't one. */
export const checkedLink = (link: string) => {
  const trimmed = link.trim()
  if (appLink.test(trimmed)) return trimmed
  const [, scheme = "http", name = "", rest = ""] = webLink.exec(trimmed) ?? []
  const address = name.toLowerCase()
  if (!host.test(address)) return undefined
  return `${scheme.toLowerCase()}://${address}${rest.startsWith("/") ? "" : "/"}${rest}`
}

/** The user id of a `tg://user?id=…` link. */
export const linkedUserId = (link: string) => {
  const id = /^tg:(?:\/\/)?user\?id=(\d{1,16})$/i.exec(link.trim())?.[1]
  return id === undefined ? undefined : Number(id)
}
