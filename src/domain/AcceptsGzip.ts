const zero = /^q=0(?:\.0{0,3})?$/

/** Whether an Accept-Encoding header accepts gzip (RFC 9110, 12.5.3). A missing header means no compression. */
export const acceptsGzip = (header: string | undefined): boolean => {
  const weighed = new Map(
    (header ?? "").split(",").map((coding) => {
      const [name = "", ...parameters] = coding.split(";").map((part) => part.trim().toLowerCase())
      return [name, !parameters.some((parameter) => zero.test(parameter))] as const
    }),
  )
  return weighed.get("gzip") ?? weighed.get("x-gzip") ?? weighed.get("*") ?? false
}
