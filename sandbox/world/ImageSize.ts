interface Size {
  readonly width: number
  readonly height: number
}

const isStartOfFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const jpegSize = (view: DataView): Size | undefined => {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    if (isStartOfFrame(view.getUint8(at + 1))) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

const startsWith = (bytes: Uint8Array, ...start: ReadonlyArray<number>) =>
  start.every((byte, index) => bytes[index] === byte)

const tag = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))

/** The first chunk determines the format: lossy, lossless, or extended. */
const webpSize = (bytes: Uint8Array, view: DataView): Size | undefined => {
  if (tag(bytes, 8) !== "WEBP" || bytes.byteLength < 30) return undefined
  const packed = view.getUint32(21, true)
  switch (tag(bytes, 12)) {
    case "VP8 ":
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case "VP8L":
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
    case "VP8X":
      return {
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      }
    default:
      return undefined
  }
}

/** Width and height in pixels of a PNG, JPEG, GIF or WebP; undefined for anything else. */
export const imageSize = (bytes: Uint8Array): Size | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) && bytes.byteLength >= 24) {
    return { width: view.getUint32(16), height: view.getUint32(20) }
  }
  if (startsWith(bytes, 0x47, 0x49, 0x46, 0x38) && bytes.byteLength >= 10) {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  }
  if (tag(bytes, 0) === "RIFF") return webpSize(bytes, view)
  return startsWith(bytes, 0xff, 0xd8) ? jpegSize(view) : undefined
}
