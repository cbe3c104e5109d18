import { loadPeople } from "./Actions.ts"
import { rememberInAddress, showFromAddress } from "./Shown.ts"
import { page } from "./State.ts"

/** Milliseconds between attempts. */
const pause = 1_000

/**
 * Request the personas until the sandbox answers, then keep the address up to date. Returns a function that
 * stops it.
 */
export const begin = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = async () => {
    try {
      await loadPeople()
      showFromAddress()
    } catch {
      page.update((state) => ({ ...state, connected: false }))
      timer = setTimeout(() => void ask(), pause)
    }
  }
  void ask()
  const forget = rememberInAddress()
  return () => {
    clearTimeout(timer)
    forget()
  }
}
