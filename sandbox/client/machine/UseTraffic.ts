import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import type { Traffic } from "../../web/Protocol.ts"
import { StreamBuffer } from "./StreamBuffer.ts"

/** Tells the listener of traffic; returns the way to unsubscribe. */
export type Feed = (listener: (traffic: Traffic) => void) => () => void

const cap = 300

/** What the feed told, drawn once per frame at most. */
export const useTraffic = (feed: Feed) => {
  const [buffer] = useState(() => new StreamBuffer(cap))
  const [, setFrame] = useState(0)
  const waiting = useRef(false)
  const redraw = useCallback(() => {
    if (waiting.current) return
    waiting.current = true
    requestAnimationFrame(() => {
      waiting.current = false
      setFrame((frame) => frame + 1)
    })
  }, [])
  useEffect(
    () =>
      feed((traffic) => {
        buffer.push(traffic)
        redraw()
      }),
    [buffer, feed, redraw],
  )
  return { buffer, redraw }
}
