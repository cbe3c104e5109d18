const few =
  /^(?:\p{Extended_Pictographic}[\u{FE0F}\u{1F3FB}-\u{1F3FF}]*(?:\u200D\p{Extended_Pictographic}\uFE0F?)*){1,3}$/u

/** One to three emoji and nothing else: they are shown large. */
export const isEmojiOnly = (text: string) => few.test(text)
