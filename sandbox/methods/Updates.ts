import { badRequest } from "../ApiError.ts"
import { selectKinds } from "../world/UpdateKind.ts"
import { type Call, type Method, Prepared } from "./Method.ts"

const webhookActive =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

/** Sticky: without a readable list the old choice stays. */
const chooseKinds = ({ bot, params }: Call) => {
  try {
    const names = params.structure("allowed_updates")
    if (Array.isArray(names)) bot.updates.allowed = selectKinds(names)
  } catch {
    // An unreadable list is no list.
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

export const deleteWebhook: Method = (call) => {
  const wasSet = call.bot.webhook !== undefined
  call.bot.webhook = undefined
  dropPending(call)
  return new Prepared("true", wasSet ? "Webhook was deleted" : "Webhook is already deleted")
}

export const setWebhook: Method = (call) => {
  const { bot, params } = call
  const url = params.text("url").trim()
  if (url === "") return deleteWebhook(call)
  if (!/^https:\/\/[^/]+/i.test(url)) {
    throw badRequest("bad webhook: An HTTPS URL must be provided for webhook")
  }
  chooseKinds(call)
  dropPending(call)
  const hasCertificate = params.upload("certificate") !== undefined
  const isSame = bot.webhook?.url === url
  bot.webhook = { url, hasCertificate, maxConnections: params.integer("max_connections", 40, 1, 100) }
  bot.poller.endByWebhook()
  return new Prepared("true", isSame ? "Webhook is already set" : "Webhook was set")
}

export const getWebhookInfo: Method = ({ bot }) => ({
  url: bot.webhook?.url ?? "",
  has_custom_certificate: bot.webhook?.hasCertificate ?? false,
  pending_update_count: bot.updates.size,
  ...(bot.webhook === undefined ? {} : { max_connections: bot.webhook.maxConnections }),
  allowed_updates: [...bot.updates.allowed],
})
