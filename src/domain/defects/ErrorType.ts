/** What `bot_errors_total` counts apart: `critical_exception` is an unexpected defect, the rest expected failures. */
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
