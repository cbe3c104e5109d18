const references: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' }

/** The words of a text in our HTML, for a server that can't read its markup. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, "")
    .replace(/&(lt|gt|amp|quot);/g, (whole, name: string) => references[name] ?? whole)
