import type { IncomingMessage } from "node:http"
import { notAllowed } from "./WebError.ts"

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/** Browsers mark requests, including those for images and forms, that another site's page made. */
const foreign: ReadonlySet<unknown> = new Set(["cross-site", "same-site"])

const ownPageOnly = () => notAllowed("Only the sandbox's own page may do this.")

/**
 * Admit only requests that address this machine by its own name, and no changes by pages of other sites: a
 * foreign site can make a browser send requests here, and can point its own name at our address. Throws
 * WebError 403.
 */
export const checkOrigin = ({ headers, method }: IncomingMessage, { changes }: { changes: boolean }) => {
  const host = headers.host ?? ""
  if (!loopback.test(host)) throw notAllowed("The sandbox answers to 127.0.0.1 and localhost only.")
  if (!changes && (method === "GET" || method === "HEAD")) return
  const { origin } = headers
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) throw ownPageOnly()
  if (foreign.has(headers["sec-fetch-site"])) throw ownPageOnly()
}
