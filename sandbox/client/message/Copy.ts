import { toast } from "../store/State.ts"

/** Copy a text to the clipboard and say so; browsers may forbid it. */
export const copy = (text: string): Promise<void> =>
  navigator.clipboard.writeText(text).then(
    () => {
      toast("Copied")
    },
    () => {
      toast("The browser does not let the page copy")
    },
  )
