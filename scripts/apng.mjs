import { crc32 } from "node:zlib"

const signature = Buffer.from("89504e470d0a1a0a", "hex")

/** The chunks of a PNG: their types and contents. */
const chunksOf = (png) => {
  const chunks = []
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({
      type: png.toString("latin1", at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return chunks
}

const chunk = (type, data) => {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(content), 4)
  return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)])
}

const numbers = (...values) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4))
  return bytes
}

/** The whole picture anew, shown for `milliseconds`. */
const control = (sequence, header, milliseconds) => {
  const rest = Buffer.alloc(6)
  rest.writeUInt16BE(Math.min(65_535, Math.round(milliseconds)), 0)
  rest.writeUInt16BE(1000, 2)
  return chunk(
    "fcTL",
    Buffer.concat([numbers(sequence, header.readUInt32BE(0), header.readUInt32BE(4), 0, 0), rest]),
  )
}

/**
 * An animated PNG that repeats for ever, of PNGs of one size and kind, each with the milliseconds that it is
 * shown. Their compressed pixels are taken over as they are.
 */
export const animatedPng = (frames) => {
  const pictures = frames.map(({ png }) => chunksOf(png))
  const [header] = pictures.map((chunks) => chunks.find(({ type }) => type === "IHDR").data)
  let sequence = 0
  const parts = pictures.flatMap((chunks, index) => {
    if (!chunks.find(({ type }) => type === "IHDR").data.equals(header))
      throw new Error(`Frame ${index} has another size or kind than the first`)
    const pixels = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data))
    const start = control(sequence++, header, frames[index].milliseconds)
    if (index === 0) return [start, chunk("IDAT", pixels)]
    return [start, chunk("fdAT", Buffer.concat([numbers(sequence++), pixels]))]
  })
  const count = chunk("acTL", numbers(frames.length, 0))
  return Buffer.concat([signature, chunk("IHDR", header), count, ...parts, chunk("IEND", Buffer.alloc(0))])
}
