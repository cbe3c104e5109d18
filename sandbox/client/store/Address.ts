/** The part of the page's state that is in its address, so that a reload or a link restores it. */
export interface Address {
  readonly personas: ReadonlyArray<number>
  readonly machine: boolean
  /** Open chats, by persona. */
  readonly open: Readonly<Record<number, number>>
}

const pairs = (text: string): ReadonlyArray<readonly [number, number]> =>
  text.split(",").flatMap((pair) => {
    const [persona = "", peer = ""] = pair.split(":")
    return /^\d{1,15}$/.test(persona) && /^-?\d{1,15}$/.test(peer)
      ? [[Number(persona), Number(peer)] as const]
      : []
  })

/** Parse `#p=1,2&m=1&c=1:700,2:-5`; invalid parts are ignored. */
export const readAddress = (hash: string): Address => {
  const query = new URLSearchParams(hash.replace(/^#/, ""))
  const personas = (query.get("p") ?? "").split(",").filter((id) => /^\d{1,15}$/.test(id))
  return {
    personas: [...new Set(personas.map(Number))],
    machine: query.get("m") === "1",
    open: Object.fromEntries(pairs(query.get("c") ?? "")),
  }
}

export const writeAddress = ({ machine, open, personas }: Address): string => {
  const chats = personas.flatMap((id) => (open[id] === undefined ? [] : [`${id}:${open[id]}`]))
  const parts = [
    personas.length > 0 ? `p=${personas.join(",")}` : undefined,
    machine ? "m=1" : undefined,
    chats.length > 0 ? `c=${chats.join(",")}` : undefined,
  ]
  return `#${parts.filter((part) => part !== undefined).join("&")}`
}
