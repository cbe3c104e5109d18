import type { Message } from "../../world/Message.ts"
import { sizeOf } from "../text/Size.ts"
import { fileUrl } from "./FileUrl.ts"

/** Types that browsers show in a tab of their own; bots often send no more than the file name. */
const shownTypes = /^(?:application\/pdf|image\/(?:png|jpeg|gif|webp)|text\/plain)$/
const shownNames = /\.(?:pdf|png|jpe?g|gif|webp)$/i

/** A file to open or to save. */
export const Document = ({ document }: { readonly document: NonNullable<Message["document"]> }) => {
  const { file_id, file_name: name = "file", file_size, mime_type } = document
  const extension = /\.([^.]{1,4})$/.exec(name)?.[1] ?? "file"
  return (
    <div class="document">
      <span class="file-icon" aria-hidden="true">
        {extension}
      </span>
      <span class="file-name" dir="auto" title={name}>
        {name}
      </span>
      <span class="file-acts">
        <span>{sizeOf(file_size)}</span>
        {(shownTypes.test(mime_type ?? "") || shownNames.test(name)) && (
          <a href={fileUrl(file_id)} target="_blank" rel="noopener" aria-label={`Open ${name}`}>
            Open
          </a>
        )}
        <a href={fileUrl(file_id, name)} download={name} aria-label={`Download ${name}`}>
          Download
        </a>
      </span>
    </div>
  )
}
