import type { InlineQueryResult } from "@grammyjs/types"

interface InlineResultProps {
  readonly result: InlineQueryResult
  readonly onChoose: () => void
}

const titleOf = (result: InlineQueryResult) => {
  if (result.type === "contact") return result.first_name
  return ("title" in result ? result.title : undefined) ?? result.type
}

const descriptionOf = (result: InlineQueryResult) =>
  "description" in result ? (result.description ?? "") : ""

/** A picture stored in the sandbox; others are not loaded, since the page makes no external requests. */
const pictureOf = (result: InlineQueryResult) => {
  if ("photo_file_id" in result) return result.photo_file_id
  return "gif_file_id" in result ? result.gif_file_id : undefined
}

/** One of the results: a title with a description, or a picture. */
export const InlineResult = ({ onChoose, result }: InlineResultProps) => {
  const title = titleOf(result)
  const picture = pictureOf(result)
  if (picture !== undefined)
    return (
      <button type="button" class="inline-picture" aria-label={title} onClick={onChoose}>
        <img src={`/web/files/${picture}`} alt="" />
      </button>
    )
  return (
    <button type="button" class="inline-result" onClick={onChoose}>
      <span class="inline-thumb" aria-hidden="true">
        {Array.from(title)[0]?.toUpperCase() ?? ""}
      </span>
      <strong dir="auto">{title}</strong>
      <span class="inline-description" dir="auto">
        {descriptionOf(result)}
      </span>
    </button>
  )
}
