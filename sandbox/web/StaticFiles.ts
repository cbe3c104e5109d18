import { readFile } from "node:fs/promises"
import { extname, join } from "node:path"
import type { Answer } from "../http/Answer.ts"
import { guarding } from "./Answers.ts"
import { notFound, WebError } from "./WebError.ts"

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
}

/** No separators, no leading dot: such a name can't leave its folder. */
const plainName = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,200}$/

// Vite puts a hash of the content into these names.
const hashed = "public, max-age=31536000, immutable"

const read = (path: string) =>
  readFile(path).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") throw notFound("file")
    throw error
  })

/** A file of the built page by the segments of its path; none means the page itself. */
export const staticFile = async (clientDir: string, segments: ReadonlyArray<string>): Promise<Answer> => {
  const names = segments.length === 0 ? ["index.html"] : segments
  if (!names.every((name) => plainName.test(name))) throw notFound("file")
  const body = await read(join(clientDir, ...names)).catch((error: unknown) => {
    if (segments.length > 0 || !(error instanceof WebError)) throw error
    throw new WebError(404, "The page is not built yet: run `npm run build`.")
  })
  const contentType = contentTypes[extname(names.at(-1) ?? "")] ?? "application/octet-stream"
  const cacheControl = names[0] === "assets" ? hashed : "no-cache"
  return {
    status: 200,
    headers: { ...guarding, "content-type": contentType, "cache-control": cacheControl },
    body,
    description: undefined,
  }
}
