/** One line of a family; `suffix` (`_sum`, `_bucket`, …) is appended to the family's name. */
export interface Sample {
  readonly suffix: string
  readonly labels: Readonly<Record<string, unknown>>
  readonly value: number
}

export interface Family {
  readonly name: string
  readonly help: string
  readonly type: "counter" | "gauge" | "histogram" | "summary"
  readonly samples: ReadonlyArray<Sample>
}

const escapeHelp = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")

const escapeLabel = (text: string): string => escapeHelp(text).replaceAll('"', '\\"')

export const formatSample = (value: number): string =>
  value === Infinity ? "+Inf" : value === -Infinity ? "-Inf" : String(value)

const renderSample = (name: string, { suffix, labels, value }: Sample): string => {
  const pairs = Object.entries(labels).map(([key, label]) => `${key}="${escapeLabel(String(label))}"`)
  return `${name}${suffix}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${formatSample(value)}\n`
}

const renderFamily = ({ name, help, type, samples }: Family): string =>
  `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n` +
  samples.map((sample) => renderSample(name, sample)).join("")

/** Render families in Prometheus' text format 0.0.4, sorted by name. */
export const prometheusText = (families: ReadonlyArray<Family>): string =>
  [...families]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(renderFamily)
    .join("")
