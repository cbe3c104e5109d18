/** Maximum lengths of messages' texts, in code points, which is how the server counts. */
export const maxText = 4096
export const maxCaption = 1024

/** Code points. */
export const lengthOf = (text: string) => {
  let count = text.length
  for (let at = 0; at < text.length; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800) count -= 1
  }
  return count
}
