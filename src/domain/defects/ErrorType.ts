/** Labels of `bot_errors_total`: `critical_exception` is an unexpected defect, the rest are expected failures. */
export const errorTypes = [
  "critical_exception",
  "malformed_update",
  "polling",
  "conflict",
  "rate_limited",
  "delivery",
  "unreachable",
  "storage",
  "validation",
  "render",
] as const
