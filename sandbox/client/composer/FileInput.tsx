import type { RefObject } from "preact"

interface FileInputProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly kind: "photo" | "document"
  readonly onChosen: (files: ReadonlyArray<File>) => Promise<void>
}

/** The browser's file dialog, opened by a menu. */
export const FileInput = ({ input, kind, onChosen }: FileInputProps) => (
  <input
    ref={input}
    type="file"
    hidden
    multiple
    data-kind={kind}
    aria-label={kind === "photo" ? "Photo to send" : "File to send"}
    {...(kind === "photo" ? { accept: "image/*" } : {})}
    onChange={({ currentTarget }) => {
      void onChosen([...(currentTarget.files ?? [])]).then(() => {
        currentTarget.value = ""
      })
    }}
  />
)
