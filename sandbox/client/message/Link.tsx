import type { ComponentChildren } from "preact"
import { useChat } from "../chat/ChatContext.ts"
import { followLink, isSafeLink } from "../store/FollowLink.ts"
import { readDeepLink } from "../text/DeepLink.ts"

interface LinkProps {
  readonly url: string
  /** The words don't say where it leads, so that one is asked before. */
  readonly hidden?: boolean
  readonly children: ComponentChildren
}

/** A link: to a bot of the sandbox it stays in the page, anywhere else it opens apart. */
export const Link = ({ children, hidden = false, url }: LinkProps) => {
  const { persona } = useChat()
  if (!isSafeLink(url)) return <span class="mention">{children}</span>
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title={url}
      onClick={(event) => {
        if (!hidden && readDeepLink(url) === undefined) return
        event.preventDefault()
        followLink(persona.id, url)
      }}
    >
      {children}
    </a>
  )
}
