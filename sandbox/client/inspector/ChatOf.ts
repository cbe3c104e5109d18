interface Named {
  readonly id?: number
  readonly title?: string
  readonly username?: string
  readonly first_name?: string
  readonly last_name?: string
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

const nameOf = ({ first_name, id, last_name, title, username }: Named): string =>
  title ??
  ([first_name, last_name].filter((part) => part !== undefined).join(" ") || (username ?? String(id)))

/** The name of the chat an update comes from, or of its sender if there is no chat; empty if there is neither. */
export const chatOfUpdate = (update: unknown): string => {
  const content = isFields(update) ? Object.values(update).find(isFields) : undefined
  if (content === undefined) return ""
  const message = isFields(content["message"]) ? content["message"] : content
  const named = message["chat"] ?? content["from"] ?? content["user"]
  return isFields(named) ? nameOf(named) : ""
}
