import type { RefObject } from "preact"
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Message } from "../../world/Message.ts"

/** Pixels from the end within which a reader counts as being at the end. */
const near = 80

const fromEnd = ({ clientHeight, scrollHeight, scrollTop }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight

/** Whether the end is visible, and how far away it is; updated on scrolling. */
const useDistance = (list: RefObject<HTMLElement | null>) => {
  const distance = useRef(0)
  useEffect(() => {
    const element = list.current
    if (element === null) return
    // The keyboard, the window and late images change heights, not the reader's position.
    const stay = () => {
      if (distance.current < near) element.scrollTop = element.scrollHeight
    }
    const observer = new ResizeObserver(stay)
    observer.observe(element)
    // Not a bubbling event: heard on its way down.
    element.addEventListener("load", stay, true)
    return () => {
      observer.disconnect()
      element.removeEventListener("load", stay, true)
    }
  }, [list])
  return distance
}

/**
 * Keep the end visible for a reader who is there or has just written, keep the position of others, and count
 * new messages for them.
 */
export const useEnd = (messages: ReadonlyArray<Message>, persona: number) => {
  const list = useRef<HTMLDivElement>(null)
  const distance = useDistance(list)
  const seen = useRef<{ readonly first: number; readonly last: number }>({ first: 0, last: 0 })
  const [missed, setMissed] = useState(0)
  const look = () => {
    distance.current = list.current === null ? 0 : fromEnd(list.current)
    if (distance.current < near) setMissed(0)
  }
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const { first, last } = seen.current
    const oldest = messages[0]?.message_id ?? 0
    const fresh = messages.filter(({ message_id }) => message_id > last)
    seen.current = { first: oldest, last: Math.max(last, messages.at(-1)?.message_id ?? 0) }
    if (distance.current < near || fresh.some(({ from }) => from?.id === persona))
      element.scrollTop = element.scrollHeight
    else if (oldest < first)
      element.scrollTop = element.scrollHeight - element.clientHeight - distance.current
    else setMissed((count) => count + fresh.length)
  }, [messages, persona, distance])
  const toEnd = () => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }
  return { list, missed, look, toEnd }
}
