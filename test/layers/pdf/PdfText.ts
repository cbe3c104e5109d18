import { extractText, getDocumentProxy } from "unpdf"

/** The text of a PDF, page by page. */
export const pagesOf = async (bytes: Uint8Array): Promise<ReadonlyArray<string>> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return text
}

/** All of it in one line, since texts wrap. */
export const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await pagesOf(bytes)).join(" ").replace(/\s+/gu, " ")
