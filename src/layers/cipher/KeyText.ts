import { Option } from "effect"

const hex = /^[0-9a-f]{64}$/i
const base64 = /^[A-Za-z0-9+/]{43}=?$/
const base64Url = /^[\w-]{43}=?$/

/** Parse the 32 bytes of a key from hexadecimal digits or base64. */
export const readKey = (text: string): Option.Option<Uint8Array> => {
  if (hex.test(text)) return Option.some(Buffer.from(text, "hex"))
  if (base64.test(text) || base64Url.test(text)) return Option.some(Buffer.from(text, "base64"))
  return Option.none()
}
