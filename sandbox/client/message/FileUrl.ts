/** Where a file of a message is; with a name it is downloaded under that. */
export const fileUrl = (id: string, download?: string) =>
  `/web/files/${id}${download === undefined ? "" : `?download=${encodeURIComponent(download)}`}`
