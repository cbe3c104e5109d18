import type { Draft } from "../context/ChatContext.ts"
import { Icon } from "../widgets/Icon.tsx"
import { previewOf } from "../text/Preview.ts"

interface BannerProps {
  readonly draft: Draft
  readonly onCancel: () => void
}

/** A notice that the next message is a reply or an edit, with a way to cancel that. */
export const Banner = ({ onCancel, draft: { editing, replyTo } }: BannerProps) => {
  const about = editing ?? replyTo
  if (about === undefined) return null
  return (
    <p class="banner">
      <span dir="auto">
        <strong>{editing === undefined ? "Reply" : "Edit"}</strong> {previewOf(about)}
      </span>
      <button type="button" class="round" aria-label="Cancel" onClick={onCancel}>
        <Icon name="cross" />
      </button>
    </p>
  )
}
