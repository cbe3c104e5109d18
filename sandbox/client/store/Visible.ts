/**
 * Run while the page is visible: browsers open six connections to one address, for all tabs together. Returns
 * a function that stops it.
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
