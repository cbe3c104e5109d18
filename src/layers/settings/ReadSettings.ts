import { Duration, Effect, Option, Redacted, Schema } from "effect"
import { UserId } from "../../domain/Ids.ts"
import type { AppConfigShape } from "../../services/AppConfig.ts"
import { absent, optional, required, withDefault } from "./Setting.ts"
import {
  DataKey,
  durationBetween,
  HttpRoot,
  integerBetween,
  numberBetween,
  oneOf,
  SentryDsn,
  SqliteFile,
  UserIds,
} from "./Values.ts"

const logLevels = ["debug", "info", "warning", "error", "none"] as const
const logFormats = ["json", "pretty"] as const

const notYet = "this version runs as one process on SQLite; leave it empty"

/** Every setting, validated separately. */
const settings = {
  token: required({
    key: "TELEGRAM_BOT_TOKEN",
    schema: Schema.String.pipe(Schema.pattern(/^\d{3,20}:[\w-]{20,}$/)),
    must: "the token that @BotFather gave: digits, a colon, letters and digits",
    example: "123456789:AAExampleOfATokenFromBotFather0000",
    secret: true,
  }),
  apiRoot: withDefault(
    {
      key: "TELEGRAM_API_ROOT",
      schema: HttpRoot,
      must: "an http or https address without a user, password or query",
      example: "https://api.telegram.org",
      secret: true,
    },
    "https://api.telegram.org",
  ),
  adminIds: withDefault(
    {
      key: "ADMIN_IDS",
      schema: UserIds,
      must: "Telegram user ids separated by commas",
      example: "123456789,987654321",
    },
    [],
  ),
  filename: withDefault(
    {
      key: "DATABASE_URL",
      schema: SqliteFile,
      must: "sqlite: and a file's path (PostgreSQL is not supported in this version)",
      example: "sqlite:./data/jobbot.db",
      secret: true,
    },
    "./data/jobbot.db",
  ),
  dataKey: optional({
    key: "DATA_KEY",
    schema: DataKey,
    must: "a key of 32 bytes in hexadecimal digits or base64",
    example: "$(openssl rand -base64 32)",
    secret: true,
  }),
  port: withDefault(
    {
      key: "PROMETHEUS_PORT",
      schema: integerBetween(0, 65_535),
      must: "a port number from 1 to 65535, or 0 for any free one",
      example: "8000",
    },
    8000,
  ),
  host: withDefault(
    {
      key: "PROMETHEUS_HOST",
      schema: Schema.String.pipe(Schema.pattern(/^[\w.:-]+$/)),
      must: "an address or a host name to listen on",
      example: "0.0.0.0",
    },
    "0.0.0.0",
  ),
  dsn: optional({
    key: "SENTRY_DSN",
    schema: SentryDsn,
    must: "the DSN that Sentry shows for the project",
    example: "https://publickey@sentry.example.com/1",
    secret: true,
  }),
  environment: withDefault(
    {
      key: "SENTRY_ENVIRONMENT",
      schema: Schema.String.pipe(Schema.pattern(/^[\w.-]{1,64}$/)),
      must: "a name of letters, digits, dots, hyphens, at most 64",
      example: "production",
    },
    "production",
  ),
  logLevel: withDefault(
    {
      key: "LOG_LEVEL",
      schema: oneOf(logLevels),
      must: `one of ${logLevels.join(", ")}`,
      example: "info",
    },
    "info",
  ),
  logFormat: withDefault(
    {
      key: "LOG_FORMAT",
      schema: oneOf(logFormats),
      must: `one of ${logFormats.join(", ")}`,
      example: "json",
    },
    "json",
  ),
  pollTimeout: withDefault(
    {
      key: "POLL_TIMEOUT",
      schema: durationBetween(0, "50 seconds"),
      must: "a duration from 0 to 50 seconds, which is as long as Telegram holds a poll",
      example: "50 seconds",
    },
    Duration.seconds(50),
  ),
  sendRate: withDefault(
    {
      key: "SEND_RATE",
      schema: numberBetween(0.1, 1_000_000),
      must: "messages a second over all chats, from 0.1 to 1000000",
      example: "30",
    },
    30,
  ),
  personRate: withDefault(
    {
      key: "PERSON_RATE",
      schema: integerBetween(0, 1_000_000),
      must: "acts of one person in ten seconds, a whole number from 1 to 1000000, or 0 for no limit",
      example: "30",
    },
    30,
  ),
  shutdownGrace: withDefault(
    {
      key: "SHUTDOWN_GRACE",
      schema: durationBetween(0, "10 minutes"),
      must: "a duration from 0 to 10 minutes",
      example: "10 seconds",
    },
    Duration.seconds(10),
  ),
  concurrency: withDefault(
    {
      key: "CONCURRENCY",
      schema: integerBetween(1, 1_000),
      must: "how many calls may be under way at once, a whole number from 1 to 1000",
      example: "256",
    },
    256,
  ),
  clusterHost: absent("CLUSTER_HOST", notYet),
  clusterPort: absent("CLUSTER_PORT", notYet),
}

/** Read all settings; fails with all problems, one line each. */
export const readSettings: Effect.Effect<AppConfigShape, ReadonlyArray<string>> = Effect.all(settings, {
  mode: "validate",
}).pipe(
  Effect.mapError((problems) => Object.values(problems).flatMap((problem) => Option.toArray(problem))),
  Effect.map((read) => ({
    telegram: {
      token: Redacted.make(read.token),
      apiRoot: read.apiRoot,
      pollTimeout: read.pollTimeout,
      sendRate: read.sendRate,
      concurrency: read.concurrency,
    },
    personRate: read.personRate,
    adminIds: new Set(read.adminIds.map((id) => UserId.make(id))),
    database: { filename: read.filename },
    dataKey: Option.map(read.dataKey, (key) => Redacted.make(key)),
    http: { host: read.host, port: read.port },
    sentry: { dsn: Option.map(read.dsn, (dsn) => Redacted.make(dsn)), environment: read.environment },
    log: { level: read.logLevel, format: read.logFormat },
    shutdownGrace: read.shutdownGrace,
  })),
)
