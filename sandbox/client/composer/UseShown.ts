import { useEffect, useState } from "preact/hooks"
import { useChat } from "../context/ChatContext.ts"

/** Panels that can be shown beside the input field. */
export type Extra = "keyboard" | "commands"

/** The panel that is shown; a new keyboard shows itself. */
export const useShown = () => {
  const { keyboard } = useChat().chat
  const [shown, show] = useState<Extra | undefined>("keyboard")
  useEffect(() => {
    show("keyboard")
  }, [keyboard])
  return { shown, show }
}
