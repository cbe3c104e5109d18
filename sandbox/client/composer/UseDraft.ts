import { useEffect, useRef, useState } from "preact/hooks"
import type { UploadKind } from "../../web/Protocol.ts"
import { type Draft, useChat } from "../context/ChatContext.ts"
import { act, upload } from "../store/Actions.ts"
import { takePrefills } from "../context/Prefill.ts"

/** Grow with the text, up to a third of the window. */
const grow = (area: HTMLTextAreaElement) => {
  area.style.height = "auto"
  area.style.height = `${Math.min(area.scrollHeight + 2, window.innerHeight / 3)}px`
}

/** The text being written, which may also be set by the page: an old message to edit, a button's text. */
const useWords = ({ editing, replyTo }: Draft) => {
  const { chat, persona } = useChat()
  const area = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState("")
  useEffect(() => {
    if (editing?.text !== undefined) setWords(editing.text)
    if (editing !== undefined || replyTo !== undefined) area.current?.focus()
  }, [editing, replyTo])
  useEffect(
    () =>
      takePrefills(persona.id, chat.peer, (text) => {
        setWords(text)
        area.current?.focus()
      }),
    [persona.id, chat.peer],
  )
  useEffect(() => {
    if (area.current !== null) grow(area.current)
  }, [words])
  return { area, words, setWords }
}

/** The text being written, and the ways to send it. It is restored if the server refuses it. */
export const useDraft = (draft: Draft, clearDraft: () => void) => {
  const { chat, persona } = useChat()
  const { area, setWords, words } = useWords(draft)
  const restore = (text: string) => {
    setWords((known) => (known === "" ? text : known))
  }
  /** Send a text at once, independently of the one being written. */
  const sayNow = (text: string) => act(persona.id, chat.peer, { _tag: "Say", text })
  const say = async () => {
    const text = words
    if (text.trim() === "") return
    const { editing, replyTo } = draft
    const reply = replyTo === undefined ? {} : { replyTo: replyTo.message_id }
    const what =
      editing === undefined
        ? ({ _tag: "Say", text, ...reply } as const)
        : ({ _tag: "Edit", messageId: editing.message_id, text } as const)
    setWords("")
    if (await act(persona.id, chat.peer, what)) clearDraft()
    else restore(text)
  }
  /** The text being written becomes the caption of the first file. */
  const sendFiles = async (kind: UploadKind, files: ReadonlyArray<File>) => {
    const caption = words
    setWords("")
    for (const [index, file] of files.entries()) {
      const isSent = await upload(persona.id, chat.peer, kind, file, index === 0 ? caption.trim() : "")
      if (!isSent && index === 0) restore(caption)
      if (!isSent) return
    }
    clearDraft()
  }
  return { area, words, setWords, say, sayNow, sendFiles }
}
