/** Opus in Ogg (RFC 7845, RFC 3533): the minimum that a browser plays. */

const frame = Buffer.from([0xf8, 0xff, 0xfe])
/** The length in seconds: below one second players show 0:00. */
export const silentSeconds = 3

/** Frames of 20 ms; samples are counted at 48 kHz. */
const frames = silentSeconds * 50
const samplesPerFrame = 960
const firstPage = 2
const lastPage = 4

const checksum = (bytes: Uint8Array) => {
  let sum = 0
  for (const byte of bytes) {
    sum ^= byte << 24
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1
  }
  return sum >>> 0
}

const page = (number: number, flags: number, position: number, packets: ReadonlyArray<Uint8Array>) => {
  const head = Buffer.alloc(27)
  head.write("OggS")
  head.writeUInt8(flags, 5)
  head.writeUInt32LE(position, 6)
  head.writeUInt32LE(number, 18)
  head.writeUInt8(packets.length, 26)
  const whole = Buffer.concat([head, Buffer.from(packets.map(({ byteLength }) => byteLength)), ...packets])
  whole.writeUInt32LE(checksum(whole), 22)
  return whole
}

const text = (words: string) => Buffer.concat([Buffer.from([words.length, 0, 0, 0]), Buffer.from(words)])

const opusHead = () => {
  const head = Buffer.alloc(19)
  head.write("OpusHead")
  head.writeUInt8(1, 8)
  head.writeUInt8(1, 9)
  head.writeUInt32LE(48_000, 12)
  return head
}

const opusTags = () => Buffer.concat([Buffer.from("OpusTags"), text("sandbox"), Buffer.alloc(4)])

/** A few seconds of silence. */
export const silentVoice: Uint8Array = Buffer.concat([
  page(0, firstPage, 0, [opusHead()]),
  page(1, 0, 0, [opusTags()]),
  page(
    2,
    lastPage,
    frames * samplesPerFrame,
    Array.from({ length: frames }, () => frame),
  ),
])
