const references: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' }

/** The words of an HTML text, for when Telegram can't parse its markup. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, "")
    .replace(/&(lt|gt|amp|quot);/g, (whole, name: string) => references[name] ?? whole)
