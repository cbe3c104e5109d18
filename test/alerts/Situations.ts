/** A recorded situation: its duration, and exactly which alerts it raises. */
interface Situation {
  readonly minutes: number
  readonly alerts: ReadonlyArray<string>
}

const situation = (minutes: number, ...alerts: ReadonlyArray<string>): Situation => ({ minutes, alerts })

/** The real bot in the sandbox, among six people who write four times a minute. */
export const situations = {
  well: situation(6),
  deployed: situation(4),
  killed: situation(3, "BotDown"),
  restarting: situation(4, "BotRestarting"),
  "unreachable from the start": situation(4, "BotNeverPolled"),
  "cut off": situation(5, "BotPollingStalled"),
  "with a rival": situation(4, "BotHasRival"),
  "with a locked database": situation(5, "BotDatabaseDown", "BotPollingStalled", "BotStorageErrors"),
  // Writes keep filling the disk until it is full.
  "with a full disk": situation(8, "BotBacklog", "BotDatabaseDown", "BotDiskNearlyFull", "BotStorageErrors"),
  "with messages refused": situation(5, "BotBacklog"),
  "with a slow line": situation(6, "BotSlow"),
  limited: situation(5, "BotRateLimited"),
  "with messages rejected": situation(3, "BotDeadLetters"),
  "with a defect": situation(3, "BotDefect"),
  halted: situation(4, "BotEventLoopBlocked"),
  "with few descriptors": situation(5, "BotFileDescriptors"),
} as const satisfies Readonly<Record<string, Situation>>
