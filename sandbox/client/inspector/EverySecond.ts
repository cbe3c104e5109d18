import { useEffect } from "preact/hooks"

/** Run `task` at once and each second while the page is visible, never twice at the same time. */
export const useEverySecond = (task: () => Promise<void>): void => {
  useEffect(() => {
    let busy = false
    const run = () => {
      if (busy || document.visibilityState === "hidden") return
      busy = true
      void task().finally(() => {
        busy = false
      })
    }
    run()
    const timer = setInterval(run, 1000)
    document.addEventListener("visibilitychange", run)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", run)
    }
  }, [task])
}
