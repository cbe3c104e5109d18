import { loadPeople } from "./Actions.ts"
import { rememberInAddress, showFromAddress } from "./Shown.ts"
import { page } from "./State.ts"

/** Milliseconds between questions. */
const pause = 1_000

/** Asks who is there until the sandbox answers, then keeps the address up to date. Answers how to stop. */
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
