import { Option } from "effect"
import { decodeTap } from "../../../../src/domain/CallbackData.ts"
import type { Act } from "../../../../src/domain/Incoming.ts"
import { isOpenCommand, isOpenDialog, isOpenTap } from "../../../../src/programs/dialogs/home/Banned.ts"
import type { PrivateChat } from "../PrivateChat.ts"

/** Whether a banned person may do this. */
export const isOpen = (what: Act, { session }: PrivateChat): boolean => {
  if (what._tag === "Command") return isOpenCommand(what.name)
  if (what._tag !== "Press") return Option.exists(session.active, isOpenDialog)
  const decoded = decodeTap(what.data)
  return decoded._tag === "Right" && isOpenTap(decoded.right.tap)
}
