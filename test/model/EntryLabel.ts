/** What a button says to its reader: its label, or the entry of the list whose number it is. */
export const entryLabel = (text: string, label: string): string => {
  const [number] = /^\d+(?= ✕$|$)/u.exec(label) ?? []
  const entry = new RegExp(`^${number ?? "-"}\\. (.*(?:\\n {4}.*)?)$`, "mu").exec(text)
  return entry?.[1] ?? label
}
