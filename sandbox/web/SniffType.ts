/** The content type that a file's first bytes indicate. */
const signatures: ReadonlyArray<readonly [contentType: string, at: number, start: string]> = [
  ["image/png", 0, "\x89PNG"],
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/gif", 0, "GIF8"],
  ["image/webp", 8, "WEBP"],
  ["audio/wav", 8, "WAVE"],
  ["audio/ogg", 0, "OggS"],
  ["audio/mpeg", 0, "ID3"],
  ["video/mp4", 4, "ftyp"],
  ["video/webm", 0, "\x1aE\xdf\xa3"],
  ["application/pdf", 0, "%PDF-"],
]

/** Types that a browser may display; all others, scripts and pages above all, are download only. */
const shown = new Set([...signatures.map(([contentType]) => contentType), "audio/mp4", "audio/aac"])

/** The content type to serve a file with: by its first bytes, or as declared if that is harmless. */
export const sniffType = (bytes: Uint8Array, declared: string | undefined): string => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString("latin1")
  const found = signatures.find(([, at, start]) => head.startsWith(start, at))
  if (found !== undefined) return found[0]
  const wanted = declared?.toLowerCase().split(";")[0]?.trim() ?? ""
  if (shown.has(wanted)) return wanted
  return wanted === "text/plain" ? "text/plain; charset=utf-8" : "application/octet-stream"
}
