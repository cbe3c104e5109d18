import type { ChatHappening, WebState } from "../../web/Protocol.ts"
import { loadChat, loadChats, reload } from "./Actions.ts"
import { paneAfter } from "./Happen.ts"
import { hear } from "./Heard.ts"
import { page, paneOf, updatePane } from "./State.ts"

const happen = (event: ChatHappening) => {
  hear(event)
  const { chats, open } = paneOf(page.get(), event.persona)
  const isKnown = chats.some(({ peer }) => peer === event.peer)
  if (!isKnown || event._tag === "Changed") void loadChats(event.persona)
  if (event._tag === "Changed" && open === event.peer) void loadChat(event.persona, event.peer)
  updatePane(event.persona, (pane) => paneAfter(pane, event, Date.now()))
}

const setConnected = (connected: boolean) => {
  page.update((state) => (state.connected === connected ? state : { ...state, connected }))
}

/** One connection, which the browser restores while it can. */
const connect = (personas: ReadonlyArray<number>, onGivenUp: () => void): (() => void) => {
  const source = new EventSource(`/web/events?personas=${personas.join(",")}`)
  source.addEventListener("hello", () => {
    setConnected(true)
    void reload()
  })
  source.addEventListener("chats", (event: MessageEvent<string>) => {
    for (const happening of JSON.parse(event.data) as ReadonlyArray<ChatHappening>) happen(happening)
  })
  source.addEventListener("people", (event: MessageEvent<string>) => {
    const web = JSON.parse(event.data) as WebState
    page.update((state) => ({ ...state, web }))
  })
  source.addEventListener("error", () => {
    setConnected(false)
    if (source.readyState === EventSource.CLOSED) onGivenUp()
  })
  return () => {
    source.close()
  }
}

/** Milliseconds between connections. */
const pause = 1_000

/** Follow the events of these personas until stopped, however often the connection is lost. */
export const follow = (personas: ReadonlyArray<number>): (() => void) => {
  let stop = connect(personas, () => {
    const timer = setTimeout(() => {
      stop = follow(personas)
    }, pause)
    stop = () => {
      clearTimeout(timer)
    }
  })
  return () => {
    stop()
  }
}
