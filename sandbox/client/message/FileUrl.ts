/** The address of a message's file; with a name it is downloaded under that name. */
export const fileUrl = (id: string, download?: string) =>
  `/web/files/${id}${download === undefined ? "" : `?download=${encodeURIComponent(download)}`}`
