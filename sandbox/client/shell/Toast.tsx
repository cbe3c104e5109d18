import { useEffect } from "preact/hooks"
import { page } from "../store/State.ts"
import { useStore } from "../store/Store.ts"

/** Milliseconds. */
const lasts = 3_500

/** A short message at the bottom that disappears by itself. */
export const Toast = () => {
  const toast = useStore(page, (state) => state.toast)
  const id = toast?.id
  useEffect(() => {
    if (id === undefined) return
    const timer = setTimeout(() => {
      page.update((state) => (state.toast?.id === id ? { ...state, toast: undefined } : state))
    }, lasts)
    return () => {
      clearTimeout(timer)
    }
  }, [id])
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast !== undefined && (
        <p key={toast.id} class="toast" dir="auto">
          {toast.text}
        </p>
      )}
    </div>
  )
}
