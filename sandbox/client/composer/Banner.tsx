import type { Draft } from "../chat/ChatContext.ts"
import { Icon } from "../shell/Icon.tsx"
import { previewOf } from "../text/Preview.ts"

interface BannerProps {
  readonly draft: Draft
  readonly onCancel: () => void
}

/** What the next message is besides itself, and the way to drop that. */
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
