import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"

/** Text that is hidden until it is pressed. */
export const Spoiler = ({ children }: { readonly children: ComponentChildren }) => {
  const [isShown, setShown] = useState(false)
  if (isShown) return <span class="spoiler shown">{children}</span>
  return (
    <button
      type="button"
      class="spoiler"
      aria-label="Hidden text, press to show"
      onClick={() => {
        setShown(true)
      }}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  )
}
