/**
 * Runs while the page is seen: browsers open six connections to one address, for all their tabs together. Answers how
 * to stop.
 */
export const whileVisible = (start: () => () => void): (() => void) => {
  let stop: (() => void) | undefined
  const look = () => {
    if (document.visibilityState === "visible") stop ??= start()
    else {
      stop?.()
      stop = undefined
    }
  }
  look()
  document.addEventListener("visibilitychange", look)
  return () => {
    document.removeEventListener("visibilitychange", look)
    stop?.()
  }
}
