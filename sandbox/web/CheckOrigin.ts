import type { IncomingMessage } from "node:http"
import { notAllowed } from "./WebError.ts"

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/** A browser says of a request, also of an image or a form, when another site's page made it. */
const foreign: ReadonlySet<unknown> = new Set(["cross-site", "same-site"])

const ownPageOnly = () => notAllowed("Only the sandbox's own page may do this.")

/**
 * Lets in only who means this machine by its own name, and changes nothing for the pages of others: a foreign site can
 * make a browser send requests here, and can give its own name our address. Throws WebError 403.
 */
export const checkOrigin = ({ headers, method }: IncomingMessage, { changes }: { changes: boolean }) => {
  const host = headers.host ?? ""
  if (!loopback.test(host)) throw notAllowed("The sandbox answers to 127.0.0.1 and localhost only.")
  if (!changes && (method === "GET" || method === "HEAD")) return
  const { origin } = headers
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) throw ownPageOnly()
  if (foreign.has(headers["sec-fetch-site"])) throw ownPageOnly()
}
