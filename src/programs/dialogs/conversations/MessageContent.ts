import { Option } from "effect"
import type { Act } from "../../../domain/Incoming.ts"
import { type Conversation, isMasked, type MessageContent } from "../../../domain/market/Conversation.ts"
import { fileKind } from "../../../domain/market/FileKind.ts"

const captioned = (
  kind: "photo" | "document",
  file: string,
  caption: Option.Option<string>,
): MessageContent => ({
  kind,
  text: Option.getOrElse(caption, () => ""),
  file: Option.some(file),
})

/** The content of a message; undefined for kinds that are not forwarded. */
export const contentIn = (act: Act): MessageContent | undefined => {
  switch (act._tag) {
    case "Text":
      return { kind: "text", text: act.text, file: Option.none() }
    case "Photo":
      return captioned("photo", act.fileId, act.caption)
    case "Document":
      return captioned("document", act.fileId, act.caption)
    case "Voice":
      return { kind: "voice", text: "", file: Option.some(act.fileId) }
    case "Command":
    case "Contact":
    case "Edit":
    case "OtherMessage":
    case "Press":
    case "Reachability":
    case "Silent":
      return undefined
  }
}

/** The key of the text that explains why a message isn't forwarded. */
export type Refusal = "unsupported" | "contactsOtherwise" | "programs" | "filesLater" | "tooFast"

/**
 * Why a message isn't forwarded even though its sender may write. A file's content can't be masked, so files wait until
 * both sides have shared their contacts; programs are always refused.
 */
export const refusalOf = (act: Act, conversation: Conversation, now: number): Refusal | undefined => {
  if (act._tag === "Contact") return "contactsOtherwise"
  if (contentIn(act) === undefined) return "unsupported"
  if (act._tag !== "Document") return undefined
  const kind = fileKind(act)
  if (kind === "program") return "programs"
  if (!isMasked(conversation, now)) return undefined
  return kind === "card" ? "contactsOtherwise" : "filesLater"
}
