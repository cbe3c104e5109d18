import { Effect, Either } from "effect"
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto"
import { type DataCipher, Unreadable } from "../../services/DataCipher.ts"

const algorithm = "aes-256-gcm"
const keyLength = 32
const ivLength = 12
const tagLength = 16

/** The version byte of a sealed value: format byte, IV, authentication tag, ciphertext. */
const format = 1

/** Derive a separate key per purpose, so that none reveals another. */
const derive = (key: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", key, new Uint8Array(), purpose, keyLength))

/** IVs per call to the random generator: the call costs more than the bytes. */
const ivsAtOnce = 1_000

/** A generator of random IVs, each returned once. */
const ivs = () => {
  let drawn = Buffer.alloc(0)
  let next = 0
  return (): Uint8Array => {
    if (next === drawn.length) {
      drawn = randomBytes(ivsAtOnce * ivLength)
      next = 0
    }
    return drawn.subarray(next, (next += ivLength))
  }
}

const formatByte = Uint8Array.of(format)

const sealWith = (key: Uint8Array, iv: Uint8Array, text: string, place: string): Buffer => {
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(place))
  const sealed = [cipher.update(text, "utf8"), cipher.final()]
  return Buffer.concat([formatByte, iv, cipher.getAuthTag(), ...sealed])
}

const openWith = (key: Uint8Array, sealed: Uint8Array, place: string): string => {
  if (sealed[0] !== format) throw new Unreadable()
  const iv = sealed.subarray(1, 1 + ivLength)
  const tag = sealed.subarray(1 + ivLength, 1 + ivLength + tagLength)
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagLength })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag)
  const text = decipher.update(sealed.subarray(1 + ivLength + tagLength), undefined, "utf8")
  return text + decipher.final("utf8")
}

/** The prefix of sealed text; no JSON starts like this. */
const textMark = "~1."

const openText = (key: Uint8Array, sealed: string, place: string): string => {
  if (!sealed.startsWith(textMark)) throw new Unreadable()
  return openWith(key, Buffer.from(sealed.slice(textMark.length), "base64url"), place)
}

/** A cipher with AES-256-GCM under random IVs, and HMAC-SHA-256 for fingerprints. `key` has 32 bytes. */
export const aesCipher = (key: Uint8Array): DataCipher["Type"] => {
  const sealing = derive(key, "jobbot seal")
  const finding = derive(key, "jobbot fingerprint")
  const nextIv = ivs()
  const seal = (text: string, place: string) => sealWith(sealing, nextIv(), text, place)
  return {
    seal: (text, place) => Effect.sync(() => seal(text, place)),
    open: (sealed, place) =>
      Effect.try({ try: () => openWith(sealing, sealed, place), catch: () => new Unreadable() }),
    sealText: (text, place) => textMark + seal(text, place).toString("base64url"),
    openText: (sealed, place) =>
      Either.try({ try: () => openText(sealing, sealed, place), catch: () => new Unreadable() }),
    fingerprint: (text) => createHmac("sha256", finding).update(text).digest(),
  }
}
