import { EventStream } from "./EventStream.ts"
import { TrafficBatch } from "./TrafficBatch.ts"
import type { Handler, WebContext } from "./WebContext.ts"

/** Milliseconds between two batches. */
const pause = 100

const followTraffic = ({ masks, world }: WebContext, stream: EventStream) => {
  const batch = new TrafficBatch()
  let timer: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = world.events.subscribe((event) => {
    if (event._tag === "ApiCalled") batch.addCall(event.call)
    else if (event._tag === "UpdateQueued") batch.addUpdate(event)
    else return
    timer ??= setTimeout(() => {
      timer = undefined
      stream.send("traffic", batch.take(masks))
    }, pause)
  })
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}

const followProcess = ({ masks, options }: WebContext, stream: EventStream) => {
  const { process } = options
  if (process === undefined) return () => undefined
  stream.send("bot", masks.json(process.view()))
  return process.subscribe((view) => {
    stream.send("bot", masks.json(view))
  })
}

export const getMachineEvents: Handler = (context, { response }) => {
  const stream = new EventStream(response)
  stream.onClose(followProcess(context, stream))
  stream.onClose(followTraffic(context, stream))
  return undefined
}
