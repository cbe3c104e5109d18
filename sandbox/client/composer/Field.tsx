import type { RefObject } from "preact"
import { useChat } from "../context/ChatContext.ts"

interface FieldProps {
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly words: string
  readonly onWrite: (words: string) => void
  readonly onSend: () => void
  readonly onImages: (images: ReadonlyArray<File>) => void
}

const imagesOf = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"))

/** The input field: Enter sends, Shift+Enter begins a line, pasted and dropped images are sent. */
export const Field = ({ area, onImages, onSend, onWrite, words }: FieldProps) => {
  const { chat } = useChat()
  const take = (event: Event, data: DataTransfer | null) => {
    const images = imagesOf(data)
    if (images.length === 0) return
    event.preventDefault()
    onImages(images)
  }
  return (
    <textarea
      ref={area}
      rows={1}
      value={words}
      aria-label={`Message to ${chat.title}`}
      placeholder={chat.keyboard?.input_field_placeholder ?? "Message"}
      dir="auto"
      onInput={({ currentTarget }) => {
        onWrite(currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
        event.preventDefault()
        onSend()
      }}
      onPaste={(event) => {
        take(event, event.clipboardData)
      }}
      onDragOver={(event) => {
        event.preventDefault()
      }}
      onDrop={(event) => {
        take(event, event.dataTransfer)
      }}
    />
  )
}
