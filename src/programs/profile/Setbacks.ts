import type { ProfilePart } from "../../domain/ProfilePart.ts"

/** The most rounds a part is skipped for. */
const longest = 720

const nameOf = ({ chat, kind, language }: ProfilePart) => `${kind} ${chat ?? ""} ${language ?? ""}`

/** Count the failures of each part, and skip it for 1, 2, 4 … rounds. */
export const makeSetbacks = () => {
  const setbacks = new Map<string, { readonly times: number; readonly next: number }>()
  return {
    isDue: (part: ProfilePart, round: number) => (setbacks.get(nameOf(part))?.next ?? 0) <= round,
    add: (part: ProfilePart, round: number) => {
      const times = setbacks.get(nameOf(part))?.times ?? 0
      setbacks.set(nameOf(part), { times: times + 1, next: round + Math.min(2 ** times, longest) })
    },
    forget: (part: ProfilePart) => {
      setbacks.delete(nameOf(part))
    },
  }
}
