import type { Message } from "../../world/Message.ts"
import { Card, ContactCard, PlaceCard } from "./Cards.tsx"
import { Document } from "./Document.tsx"
import { fileUrl } from "./FileUrl.ts"
import { Photo } from "./Photo.tsx"
import { PollCard } from "./PollCard.tsx"

const Sound = ({ id, label }: { readonly id: string; readonly label: string }) => (
  <audio class="voice" controls preload="metadata" src={fileUrl(id)} aria-label={label} />
)

/** Parts that are neither text nor playable media: a document, contact, place, poll or dice. */
const Other = ({ message }: { readonly message: Message }) => {
  const { contact, dice, document, location, poll, venue } = message
  if (document !== undefined) return <Document document={document} />
  if (contact !== undefined) return <ContactCard contact={contact} />
  if (venue !== undefined)
    return <PlaceCard title={venue.title} address={venue.address} location={venue.location} />
  if (location !== undefined) return <PlaceCard title="Location" location={location} />
  if (poll !== undefined) return <PollCard poll={poll} messageId={message.message_id} />
  return dice === undefined ? null : <Card title={`${dice.emoji} ${dice.value}`} lines={[]} />
}

/** All parts of a message other than text. */
export const Media = ({ message }: { readonly message: Message }) => {
  const { animation, audio, photo, sticker, video, video_note, voice } = message
  const largest = photo?.at(-1)
  const moving = video ?? animation ?? video_note
  if (largest !== undefined)
    return <Photo id={largest.file_id} width={largest.width} height={largest.height} />
  if (sticker !== undefined)
    return (
      <div class="sticker" role="img" aria-label={`Sticker ${sticker.emoji ?? ""}`}>
        {sticker.emoji ?? "🙂"}
      </div>
    )
  if (voice !== undefined) return <Sound id={voice.file_id} label="Voice message" />
  if (audio !== undefined) return <Sound id={audio.file_id} label="Audio" />
  if (moving !== undefined)
    return (
      <video class="video" controls preload="metadata" src={fileUrl(moving.file_id)} aria-label="Video" />
    )
  return <Other message={message} />
}
