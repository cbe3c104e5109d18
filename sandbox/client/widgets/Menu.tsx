import type { ComponentChildren, CSSProperties } from "preact"
import { useEffect, useId, useRef, useState } from "preact/hooks"
import { Icon, type IconName } from "./Icon.tsx"
import { moveFocus } from "./MoveFocus.ts"

interface MenuProps {
  readonly label: string
  readonly icon: IconName
  readonly children: ComponentChildren
}

/** Beside its button, on the side with more room. */
const placeBeside = (button: HTMLElement | null): CSSProperties => {
  if (button === null) return {}
  const { bottom, left, right, top } = button.getBoundingClientRect()
  return {
    ...(bottom > innerHeight / 2 ? { bottom: `${innerHeight - top + 4}px` } : { top: `${bottom + 4}px` }),
    ...(left > innerWidth / 2 ? { right: `${innerWidth - right}px` } : { left: `${left}px` }),
  }
}

/** A button with a list of actions, navigable by arrow keys. The browser closes it and restores the focus. */
export const Menu = ({ children, icon, label }: MenuProps) => {
  const [place, setPlace] = useState<CSSProperties>()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (place !== undefined) list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus()
  }, [place])
  return (
    <div class="menu">
      <button
        type="button"
        class="round"
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        popovertarget={id}
      >
        <Icon name={icon} />
      </button>
      <div
        id={id}
        ref={list}
        class="menu-items"
        role="menu"
        popover="auto"
        aria-label={label}
        style={place}
        onBeforeToggle={({ newState }) => {
          setPlace(newState === "open" ? placeBeside(button.current) : undefined)
        }}
        onKeyDown={moveFocus}
        onClick={() => list.current?.hidePopover()}
      >
        {place !== undefined && children}
      </div>
    </div>
  )
}
