const day = 86_400

/** Kinds of updates by name, with how long, in seconds, they wait for the bot. */
export const updateLifetimes = {
  message: day,
  edited_message: day,
  channel_post: day,
  edited_channel_post: day,
  business_connection: day,
  business_message: day,
  edited_business_message: day,
  deleted_business_messages: day,
  message_reaction: day,
  message_reaction_count: day,
  inline_query: 30,
  chosen_inline_result: 600,
  callback_query: 150,
  shipping_query: day,
  pre_checkout_query: day,
  purchased_paid_media: day,
  poll: day,
  poll_answer: day,
  my_chat_member: day,
  chat_member: day,
  chat_join_request: day,
  chat_boost: day,
  removed_chat_boost: day,
} as const

export type UpdateKind = keyof typeof updateLifetimes

const onRequestOnly: ReadonlySet<UpdateKind> = new Set([
  "chat_member",
  "message_reaction",
  "message_reaction_count",
])

export const isUpdateKind = (name: unknown): name is UpdateKind =>
  typeof name === "string" && Object.hasOwn(updateLifetimes, name)

export const defaultKinds: ReadonlySet<UpdateKind> = new Set(
  Object.keys(updateLifetimes)
    .filter(isUpdateKind)
    .filter((kind) => !onRequestOnly.has(kind)),
)

/** The kinds that a list of names selects; a list without any valid name selects the default ones. */
export const selectKinds = (names: ReadonlyArray<unknown>): ReadonlySet<UpdateKind> => {
  const known = names.filter(isUpdateKind)
  return known.length === 0 ? defaultKinds : new Set(known)
}
