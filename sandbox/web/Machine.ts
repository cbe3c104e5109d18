import { guarding, json } from "./Answers.ts"
import { ProcessActBody, readJson } from "./Bodies.ts"
import type { MachineView } from "./Protocol.ts"
import type { Handler, WebContext } from "./WebContext.ts"
import { notFound, WebError } from "./WebError.ts"

/** Milliseconds the bot may take to serve its metrics. */
const patience = 2000

const waiting = ({ options, world }: WebContext) => {
  const bot = world.bots.get(options.bot ?? "")
  const bots = bot === undefined ? [...world.bots.values()] : [bot]
  return bots.reduce((sum, { updates }) => sum + updates.size, 0)
}

export const getMachine: Handler = (context) => {
  const process = context.options.process?.view()
  const view: MachineView = { ...(process === undefined ? {} : { process }), waiting: waiting(context) }
  return json(context, view)
}

export const postProcess: Handler = async (context, { request }) => {
  const { act } = await readJson(request, ProcessActBody)
  const { process } = context.options
  if (process === undefined) throw notFound("process: the sandbox was started without a bot")
  await process.act(act)
  return json(context, process.view())
}

const readMetrics = async (url: string) => {
  const response = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new WebError(503, `The bot answers ${response.status} when asked for its metrics.`)
  return { text: await response.text(), contentType: response.headers.get("content-type") ?? "text/plain" }
}

export const getMetrics: Handler = async ({ masks, options }) => {
  const url = options.process?.view().url
  if (url === undefined) throw new WebError(503, "There is no bot to ask for metrics.")
  const { contentType, text } = await readMetrics(url).catch((error: unknown) => {
    throw error instanceof WebError ? error : new WebError(503, "The bot does not tell its metrics now.")
  })
  return {
    status: 200,
    headers: { ...guarding, "content-type": contentType, "cache-control": "no-store" },
    body: masks.trafficText(text),
    description: undefined,
  }
}
