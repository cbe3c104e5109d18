const ipv4 = /^\d+(?:\.\d+){3}$/
const nearIpv4 = [
  /^(?:0|10|127)\./,
  /^192\.168\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  // Carriers' and overlay networks' own.
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
]
const nearIpv6 = /^\[(?:::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/
const nearName = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/

/** Whether a URL's host name is that of this machine or of a private network, as far as the name tells. */
export const isNear = (hostname: string): boolean => {
  if (ipv4.test(hostname)) return nearIpv4.some((network) => network.test(hostname))
  if (hostname.startsWith("[")) return nearIpv6.test(hostname)
  // A name without a dot, as containers call each other, is resolved in its own network only.
  return !hostname.includes(".") || nearName.test(hostname)
}
