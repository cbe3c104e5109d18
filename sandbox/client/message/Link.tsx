import type { ComponentChildren } from "preact"
import { useChat } from "../context/ChatContext.ts"
import { followLink, isSafeLink, staysHere } from "../store/FollowLink.ts"

interface LinkProps {
  readonly url: string
  /** The text doesn't reveal the target, so the reader is asked first. */
  readonly hidden?: boolean
  readonly children: ComponentChildren
}

/** A link: to a bot of the sandbox it stays in the page, any other opens in a new tab. */
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
        if (!hidden && !staysHere(url)) return
        event.preventDefault()
        followLink(persona.id, url)
      }}
    >
      {children}
    </a>
  )
}
