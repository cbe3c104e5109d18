import type { IncomingMessage } from "node:http"
import { notAllowed } from "./WebError.ts"

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/**
 * Lets in only who means this machine by its own name, and changes nothing for the pages of others: a foreign site can
 * make a browser send requests here, and can give its own name our address. Throws WebError 403.
 */
export const checkOrigin = ({ headers, method }: IncomingMessage) => {
  const host = headers.host ?? ""
  if (!loopback.test(host)) throw notAllowed("The sandbox answers to 127.0.0.1 and localhost only.")
  if (method === "GET" || method === "HEAD") return
  const { origin } = headers
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    throw notAllowed("Only the sandbox's own page may do this.")
  }
}
