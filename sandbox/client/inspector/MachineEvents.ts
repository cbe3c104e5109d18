import type { BotProcessView, Traffic } from "../../web/Protocol.ts"

export interface MachineListener {
  readonly bot: (view: BotProcessView) => void
  readonly traffic: (traffic: Traffic) => void
}

const patience = 2000

/** Follow the server's stream, also across restarts of the server; returns a function that stops it. */
export const followMachine = (listener: MachineListener): (() => void) => {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource("/web/machine/events")
    source.addEventListener("bot", (event: MessageEvent<string>) => {
      listener.bot(JSON.parse(event.data) as BotProcessView)
    })
    source.addEventListener("traffic", (event: MessageEvent<string>) => {
      listener.traffic(JSON.parse(event.data) as Traffic)
    })
    source.addEventListener("error", () => {
      // The browser reconnects by itself after a lost connection, but not after a refusal.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, patience)
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}
