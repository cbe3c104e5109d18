/** Move the focus among the buttons of a list with the arrow keys, wrapping at its ends. */
export const moveFocus = (event: KeyboardEvent) => {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
  const list = event.currentTarget
  if (step === 0 || !(list instanceof HTMLElement)) return
  event.preventDefault()
  const buttons = [...list.querySelectorAll("button")]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
