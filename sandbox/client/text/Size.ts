const kilo = 1024

/** `120.6 kB` */
export const sizeOf = (bytes = 0) => {
  if (bytes < kilo) return `${bytes} B`
  const kilobytes = bytes / kilo
  // A size that would round to 1024.0 kB is a megabyte.
  return kilobytes < kilo - 0.05 ? `${kilobytes.toFixed(1)} kB` : `${(kilobytes / kilo).toFixed(1)} MB`
}
