import { Icon, type IconName } from "../widgets/Icon.tsx"

interface ToggleProps {
  readonly label: string
  readonly icon: IconName
  readonly isOn: boolean
  readonly onToggle: () => void
}

/** A button that shows or hides something. */
export const Toggle = ({ icon, isOn, label, onToggle }: ToggleProps) => (
  <button type="button" class="round" aria-label={label} aria-expanded={isOn} onClick={onToggle}>
    <Icon name={icon} />
  </button>
)
