import { Option } from "effect"
import { hasContacts } from "../../../domain/Contacts.ts"
import type { Act } from "../../../domain/Incoming.ts"
import type { Said } from "../../../domain/market/Conversation.ts"

const captioned = (kind: "photo" | "document", file: string, caption: Option.Option<string>): Said => ({
  kind,
  text: Option.getOrElse(caption, () => ""),
  file: Option.some(file),
})

/** What a message says; undefined when it is of a kind that is not passed on. */
export const saidOf = (act: Act): Said | undefined => {
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
    case "OtherMessage":
    case "Press":
    case "Reachability":
    case "Silent":
      return undefined
  }
}

/** Telegram sends a file on under its name, which can't be masked as words are. */
export const namesContacts = (act: Act): boolean =>
  act._tag === "Document" && act.name !== undefined && hasContacts(act.name)
