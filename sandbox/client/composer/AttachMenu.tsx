import { useRef, useState } from "preact/hooks"
import type { UploadKind } from "../../web/Protocol.ts"
import { useChat } from "../context/ChatContext.ts"
import { Menu } from "../widgets/Menu.tsx"
import { MenuItem } from "../widgets/MenuItem.tsx"
import { act } from "../store/Actions.ts"
import { ContactDialog } from "./ContactDialog.tsx"
import { FileInput } from "./FileInput.tsx"
import { LocationDialog } from "./LocationDialog.tsx"

interface AttachMenuProps {
  readonly send: (kind: UploadKind, files: ReadonlyArray<File>) => Promise<void>
}

/** A menu of everything that can be sent besides text. */
export const AttachMenu = ({ send }: AttachMenuProps) => {
  const { chat, persona } = useChat()
  const photo = useRef<HTMLInputElement>(null)
  const document = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState<"contact" | "location">()
  const sample = (kind: "voice" | "sticker") => () => {
    void act(persona.id, chat.peer, { _tag: "SendSample", kind })
  }
  const ask = (what: typeof asked) => () => {
    setAsked(what)
  }
  return (
    <>
      <FileInput input={photo} kind="photo" onChosen={(files) => send("photo", files)} />
      <FileInput input={document} kind="document" onChosen={(files) => send("document", files)} />
      <Menu label="Attach" icon="clip">
        <MenuItem label="Photo" onChoose={() => photo.current?.click()} />
        <MenuItem label="File" onChoose={() => document.current?.click()} />
        <MenuItem label="Voice message" onChoose={sample("voice")} />
        <MenuItem label="Sticker" onChoose={sample("sticker")} />
        <MenuItem label="Contact" onChoose={ask("contact")} />
        <MenuItem label="Location" onChoose={ask("location")} />
      </Menu>
      {asked === "contact" && <ContactDialog onClose={ask(undefined)} />}
      {asked === "location" && <LocationDialog onClose={ask(undefined)} />}
    </>
  )
}
