import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"

const shortLabel = 14

/** Rows of two buttons if both labels are short, else of one. */
export const inPairs = (buttons: ReadonlyArray<InlineButton>): ReadonlyArray<ReadonlyArray<InlineButton>> => {
  const rows: Array<Array<InlineButton>> = []
  for (const button of buttons) {
    const last = rows.at(-1)
    const fits = last?.length === 1 && [...last, button].every(({ text }) => text.length <= shortLabel)
    if (last !== undefined && fits) last.push(button)
    else rows.push([button])
  }
  return rows
}
