import { Component } from "preact"
import { chatOfUpdate } from "./ChatOf.ts"
import { prettyJson } from "./PrettyJson.ts"
import { type CallEntry, isFailed, type StreamEntry, type UpdateEntry } from "./StreamEntry.ts"
import { timeOfDay } from "./Words.ts"

interface Shown {
  readonly kind: "call" | "update"
  readonly name: string
  readonly chat: string
  readonly status: string
  readonly tone: "success" | "danger" | "muted"
  readonly duration: string
  readonly description: string
  readonly detail: unknown
}

const statusOf = (status: number | undefined) =>
  status === undefined ? "under way" : status === 0 ? "no answer" : String(status)

const showCall = (entry: CallEntry): Shown => {
  const { answeredAt, at, chatId, description, method, params, status } = entry.call
  return {
    kind: "call",
    name: method,
    chat: chatId === undefined ? "" : `chat ${chatId}`,
    status: statusOf(status),
    tone: isFailed(entry) ? "danger" : "success",
    duration: answeredAt === undefined ? "" : `${Math.round(answeredAt - at)} ms`,
    description: description ?? "",
    detail: params,
  }
}

const showUpdate = ({ update: { kind, update, updateId } }: UpdateEntry): Shown => ({
  kind: "update",
  name: kind,
  chat: chatOfUpdate(update),
  status: "queued",
  tone: "muted",
  duration: `#${updateId}`,
  description: "",
  detail: update,
})

interface RowProps {
  readonly entry: Exclude<StreamEntry, { readonly _tag: "Gap" }>
  /** How many equal ones it stands for. */
  readonly times: number
}

/** One call or update; pressing it shows its JSON. */
export class StreamRow extends Component<RowProps, { readonly open: boolean }> {
  override state = { open: false }

  override shouldComponentUpdate({ entry, times }: RowProps, { open }: { readonly open: boolean }) {
    return entry !== this.props.entry || times !== this.props.times || open !== this.state.open
  }

  override render() {
    const { entry, times } = this.props
    const { open } = this.state
    const shown = entry._tag === "Call" ? showCall(entry) : showUpdate(entry)
    return (
      <li class="m-row">
        <button
          type="button"
          class="m-row-line"
          aria-expanded={open}
          onClick={() => {
            this.setState({ open: !open })
          }}
        >
          <span class={`m-glyph m-glyph-${shown.kind}`} role="img" aria-label={shown.kind}>
            {shown.kind === "call" ? "→" : "←"}
          </span>
          <span class="m-name">{shown.name}</span>
          <span class={`m-status m-status-${shown.tone}`}>
            {shown.status}
            {times > 1 && ` ×${times}`}
          </span>
          <span class="m-rest">
            {[timeOfDay(entry.moment), shown.chat, shown.description].filter(Boolean).join(" · ")}
          </span>
          <span class="m-duration">{shown.duration}</span>
        </button>
        {open && (
          <pre class="m-json">{[shown.description, prettyJson(shown.detail)].filter(Boolean).join("\n")}</pre>
        )}
      </li>
    )
  }
}
