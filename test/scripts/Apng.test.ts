import { describe, expect, it } from "@effect/vitest"
import { crc32, deflateSync } from "node:zlib"

interface Frame {
  readonly png: Buffer
  readonly milliseconds: number
}

// The scripts are plain JavaScript, of which the types know nothing.
const { animatedPng } = (await import(new URL("../../scripts/apng.mjs", import.meta.url).href)) as {
  readonly animatedPng: (frames: ReadonlyArray<Frame>) => Buffer
}

const signature = Buffer.from("89504e470d0a1a0a", "hex")

const chunk = (type: string, data: Buffer) => {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, sum])
}

/** A grey picture of one row. */
const picture = (width: number, shade: number) => {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const pixels = deflateSync(Buffer.from([0, ...Array.from({ length: width }, () => shade)]))
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

/** The types of a PNG's chunks, whose sums must be right. */
const typesIn = (png: Buffer) => {
  const types: Array<string> = []
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)))
    types.push(png.toString("latin1", at + 4, at + 8))
    at += length + 12
  }
  return types
}

describe("an animated PNG", () => {
  it("has every frame after its duration, and is a plain picture of the first to old readers", () => {
    const frames = [0, 128, 255].map((shade) => ({ png: picture(4, shade), milliseconds: 500 }))
    expect(typesIn(animatedPng(frames))).toEqual([
      ...["IHDR", "acTL", "fcTL", "IDAT"],
      ...["fcTL", "fdAT", "fcTL", "fdAT", "IEND"],
    ])
  })

  it("refuses frames of different sizes", () => {
    const frames = [4, 5].map((width) => ({ png: picture(width, 0), milliseconds: 500 }))
    expect(() => animatedPng(frames)).toThrow("Frame 1 has another size")
  })
})
