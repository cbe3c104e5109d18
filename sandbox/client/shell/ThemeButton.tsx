import { useEffect, useState } from "preact/hooks"
import { Icon } from "../widgets/Icon.tsx"

type Theme = "light" | "dark"
const key = "theme"

const remembered = (): Theme | undefined => {
  const theme = localStorage.getItem(key)
  return theme === "light" || theme === "dark" ? theme : undefined
}

const preferred = (): Theme => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")

/** Light or dark: as in the system, until it is chosen here. */
export const ThemeButton = () => {
  const [theme, setTheme] = useState(remembered)
  useEffect(() => {
    document.documentElement.style.colorScheme = theme ?? ""
    if (theme !== undefined) localStorage.setItem(key, theme)
  }, [theme])
  const next: Theme = (theme ?? preferred()) === "dark" ? "light" : "dark"
  return (
    <button
      type="button"
      class="round"
      aria-label={`Use ${next} colours`}
      title={`Use ${next} colours`}
      onClick={() => {
        setTheme(next)
      }}
    >
      <Icon name="moon" />
    </button>
  )
}
