const ipv4 = /^\d+(?:\.\d+){3}$/
const nearIpv4 = [
  /^(?:0|10|127)\./,
  /^192\.168\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  // The ranges of carrier-grade NAT and overlay networks.
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
]
const nearIpv6 = /^\[(?:::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/
const nearName = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/

/** Whether a URL's host name is this machine or in a private network, judging by the name alone. */
export const isNear = (hostname: string): boolean => {
  if (ipv4.test(hostname)) return nearIpv4.some((network) => network.test(hostname))
  if (hostname.startsWith("[")) return nearIpv6.test(hostname)
  // A name without a dot, such as a container's, resolves only within its own network.
  return !hostname.includes(".") || nearName.test(hostname)
}
