import type { Contact, Location } from "@grammyjs/types"
import { Avatar } from "../widgets/Avatar.tsx"
import { Icon } from "../widgets/Icon.tsx"

/** A person's name and number. */
export const ContactCard = ({ contact }: { readonly contact: Contact }) => {
  const { first_name, last_name, phone_number, user_id } = contact
  const name = last_name === undefined ? first_name : `${first_name} ${last_name}`
  return (
    <div class="contact">
      <Avatar id={user_id ?? phone_number.length} name={name} />
      <strong dir="auto">{name}</strong>
      <span>{phone_number}</span>
    </div>
  )
}

interface PlaceCardProps {
  readonly title: string
  readonly address?: string
  readonly location: Location
}

/** A location. The map is a generic picture: no real one is requested. */
export const PlaceCard = ({ address, location, title }: PlaceCardProps) => (
  <div class="place">
    <div class="map" aria-hidden="true">
      <Icon name="pin" />
    </div>
    <strong dir="auto">{title}</strong>
    {address !== undefined && <span dir="auto">{address}</span>}
    <span>
      {location.latitude.toFixed(5)}, {location.longitude.toFixed(5)}
    </span>
  </div>
)

/** Any other content in a few lines. */
export const Card = ({ lines, title }: { readonly title: string; readonly lines: ReadonlyArray<string> }) => (
  <div class="card">
    <strong dir="auto">{title}</strong>
    {lines.map((line) => (
      <span key={line} dir="auto">
        {line}
      </span>
    ))}
  </div>
)
