/** `<id>:<secret>`, as @BotFather gives it. */
export const isToken = (text: string) => /^\d{1,15}:[A-Za-z0-9_-]{1,100}$/.test(text)

/** The bot's id. */
export const idOfToken = (token: string) => Number(token.slice(0, token.indexOf(":")))
