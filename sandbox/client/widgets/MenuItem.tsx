interface MenuItemProps {
  readonly label: string
  readonly onChoose: () => void
}

/** An action in a Menu. */
export const MenuItem = ({ label, onChoose }: MenuItemProps) => (
  <button type="button" role="menuitem" onClick={onChoose}>
    {label}
  </button>
)
