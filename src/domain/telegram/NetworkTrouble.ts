import { raiseLimit } from "../defects/FileAdvice.ts"
import type { TelegramUnavailable } from "./TelegramError.ts"

/** Reasons why Telegram can't be reached, as a closed set, with advice on each. */
const advice = {
  dns: "The name of the Bot API's host can't be resolved: check the DNS of this machine (getent hosts api.telegram.org) and TELEGRAM_API_ROOT",
  refused: "Nothing listens there: check TELEGRAM_API_ROOT, and that a Bot API server of your own is running",
  unreachable: "There is no route to it: check this machine's network, its IPv6 and its firewall",
  reset: "The connection was cut on its way: it may pass; if it stays, look for a firewall or proxy between",
  timeout: "It doesn't answer in time: it may pass; if it stays, look for a firewall that drops packets",
  clock:
    "Its certificate is valid at another time than this machine's: set the clock (date, timedatectl); if the time is right, renew the certificate",
  certificate:
    "Its certificate isn't one this machine trusts: something between may pose as it; for an authority of your own set NODE_EXTRA_CA_CERTS",
  tls: "No secure connection could be agreed: check that TELEGRAM_API_ROOT is https:// only where the server speaks it, and what stands between",
  descriptors: raiseLimit,
  server: "Telegram's servers are in trouble: it passes",
  "not-telegram":
    "Something else answers in its place, a proxy or a login page for instance: check TELEGRAM_API_ROOT and the network",
  other: "It may pass; if it stays, look for the code in Node's documentation of errors",
} as const

export type NetworkTrouble = keyof typeof advice

export const networkAdvice = (trouble: NetworkTrouble): string => advice[trouble]

/** Error codes of the system, TLS and the HTTP client; the first match wins. */
const byCode: ReadonlyArray<readonly [codes: RegExp, trouble: NetworkTrouble]> = [
  [/^(?:ENOTFOUND|EAI_)/, "dns"],
  [/^ECONNREFUSED/, "refused"],
  [/^(?:EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)/, "unreachable"],
  [/^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)/, "reset"],
  [/^(?:ETIMEDOUT|UND_ERR_\w*TIMEOUT)/, "timeout"],
  [/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)/, "clock"],
  [
    /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|ERR_TLS_CERT_ALTNAME)/,
    "certificate",
  ],
  [/^(?:ERR_SSL_|ERR_TLS_|EPROTO)/, "tls"],
  [/^(?:EMFILE|ENFILE)/, "descriptors"],
]

/** The kind of network trouble behind an unanswered call. */
export const networkTrouble = ({ code = "", reason }: TelegramUnavailable): NetworkTrouble => {
  switch (reason) {
    case "server":
      return "server"
    case "not-json":
      return "not-telegram"
    case "timeout":
      return "timeout"
    case "network":
      return byCode.find(([codes]) => codes.test(code))?.[1] ?? "other"
  }
}
