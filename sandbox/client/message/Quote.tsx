import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"

interface QuoteProps {
  /** Collapsed at first. */
  readonly isLong: boolean
  readonly children: ComponentChildren
}

export const Quote = ({ children, isLong }: QuoteProps) => {
  const [isOpen, setOpen] = useState(!isLong)
  return (
    <blockquote class={isOpen ? "" : "folded"}>
      {children}
      {isLong && (
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          {isOpen ? "Less" : "More"}
        </button>
      )}
    </blockquote>
  )
}
