const hues = [355, 25, 265, 145, 185, 215, 320]

const initials = (name: string) => {
  const words = name.split(/\s+/).filter((word) => word !== "")
  const letters = words.slice(0, 2).map((word) => Array.from(word)[0] ?? "")
  return letters.join("").toUpperCase() || "?"
}

interface AvatarProps {
  readonly id: number
  readonly name: string
}

/** A disc with initials, in a colour that depends on the id. */
export const Avatar = ({ id, name }: AvatarProps) => (
  <span class="avatar" aria-hidden="true" style={{ "--hue": hues[Math.abs(id) % hues.length] ?? 210 }}>
    {initials(name)}
  </span>
)
