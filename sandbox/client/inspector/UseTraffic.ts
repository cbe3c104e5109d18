import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import type { Traffic } from "../../web/Protocol.ts"
import { StreamBuffer } from "./StreamBuffer.ts"

/** Subscribes the listener to the traffic; returns a function that unsubscribes it. */
export type Feed = (listener: (traffic: Traffic) => void) => () => void

const cap = 300

/** The traffic of the feed, drawn at most once per frame. */
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
