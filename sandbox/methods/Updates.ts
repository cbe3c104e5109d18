import { badRequest } from "../kit/ApiError.ts"
import type { Webhook } from "../world/Bot.ts"
import { selectKinds } from "../world/UpdateKind.ts"
import { type Call, type Method, Prepared } from "./Method.ts"

const webhookActive =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

/** Persistent: without a readable list the previous choice stays. */
const chooseKinds = ({ bot, params }: Call) => {
  try {
    const names = params.structure("allowed_updates")
    if (Array.isArray(names)) bot.updates.allowed = selectKinds(names)
  } catch {
    // An unreadable list counts as missing.
  }
}

export const getUpdates: Method = async (call) => {
  const { bot, params } = call
  if (bot.webhook !== undefined) return bot.poller.conflict(webhookActive)
  chooseKinds(call)
  const offset = params.integer("offset", 0)
  const limit = params.integer("limit", 100, 1, 100)
  const updates = await bot.poller.poll({ offset, limit, timeout: params.integer("timeout", 0, 0, 50) })
  return new Prepared(`[${updates.join(",")}]`)
}

const dropPending = ({ bot, params }: Call) => {
  if (params.flag("drop_pending_updates")) bot.updates.clear()
}

const changed = ({ bot, world }: Call) => {
  world.events.publish({ _tag: "WebhookChanged", bot: bot.id })
}

export const deleteWebhook: Method = (call) => {
  const wasSet = call.bot.webhook !== undefined
  call.bot.webhook = undefined
  dropPending(call)
  changed(call)
  return new Prepared("true", wasSet ? "Webhook was deleted" : "Webhook is already deleted")
}

const badWebhook = (reason: string) => badRequest(`bad webhook: ${reason}`)

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i
const ports: ReadonlySet<string> = new Set(["", "80", "88", "443", "8443"])

/** On this machine a webhook needs no encryption, and may use any port. */
const readUrl = ({ params }: Call): string => {
  const given = params.text("url").trim()
  const address = /^[a-z]+:\/\//i.test(given) ? given : `https://${given}`
  if (!URL.canParse(address)) throw badRequest("invalid webhook URL specified")
  const { hostname, port, protocol } = new URL(address)
  if (loopback.test(hostname) && (protocol === "http:" || protocol === "https:")) return address
  if (protocol !== "https:") throw badWebhook("An HTTPS URL must be provided for webhook")
  if (!ports.has(port)) throw badWebhook("Webhook can be set up only on ports 80, 88, 443 or 8443")
  return address
}

const maxSecret = 256

const readSecret = ({ params }: Call) => {
  const secret = params.text("secret_token")
  if (secret.length > maxSecret) throw badRequest("secret token is too long")
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest("secret token contains unallowed characters")
  return secret
}

export const setWebhook: Method = (call) => {
  const { bot, params } = call
  if (params.text("url").trim() === "") return deleteWebhook(call)
  const [url, secretToken] = [readUrl(call), readSecret(call)]
  chooseKinds(call)
  dropPending(call)
  const hasCertificate = params.upload("certificate") !== undefined
  const isSame = bot.webhook?.url === url && (bot.webhook.secretToken ?? "") === secretToken
  const maxConnections = params.integer("max_connections", 40, 1, 100)
  const secret = secretToken === "" ? {} : { secretToken }
  bot.webhook = { url, hasCertificate, maxConnections, ...secret }
  bot.poller.endByWebhook()
  changed(call)
  return new Prepared("true", isSame ? "Webhook is already set" : "Webhook was set")
}

const lastError = ({ lastError: error }: Webhook) =>
  error === undefined ? {} : { last_error_date: error.date, last_error_message: error.message }

export const getWebhookInfo: Method = ({ bot: { updates, webhook } }) => ({
  url: webhook?.url ?? "",
  has_custom_certificate: webhook?.hasCertificate ?? false,
  pending_update_count: updates.size,
  ...(webhook === undefined ? {} : { max_connections: webhook.maxConnections, ...lastError(webhook) }),
  allowed_updates: [...updates.allowed],
})
