import { randomBytes } from "node:crypto"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { adminIds } from "./Seeds.ts"
import { BotSupervisor } from "./BotSupervisor.ts"

/** Compiled programs; once compiled, this file is in a folder beside them. */
const compiled = (name: string) => join(dirname(dirname(fileURLToPath(import.meta.url))), name)

/** A token of the right shape; a new secret each time, always the same bot. */
export const newToken = () => `700000001:${randomBytes(26).toString("base64url")}`

interface TryBotSetup {
  readonly token: string
  readonly apiRoot: string
  readonly folder: string
  /** Port of the bot's own pages. */
  readonly port: number
}

/** The bot under trial, in a folder of its own and with none of the user's settings. */
export const tryBot = ({ apiRoot, folder, port, token }: TryBotSetup) =>
  new BotSupervisor({
    main: compiled("Main.js"),
    seeds: compiled("Seeds.js"),
    folder,
    url: `http://127.0.0.1:${port}`,
    log: join(folder, "bot.log"),
    settings: {
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      ADMIN_IDS: [...adminIds].join(","),
      DATABASE_URL: "sqlite:./jobbot.db",
      PROMETHEUS_HOST: "127.0.0.1",
      PROMETHEUS_PORT: String(port),
      SENTRY_ENVIRONMENT: "try",
      LOG_FORMAT: "pretty",
    },
  })
