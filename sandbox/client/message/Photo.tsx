import { useState } from "preact/hooks"
import { Dialog } from "../widgets/Dialog.tsx"
import { fileUrl } from "./FileUrl.ts"

interface LightboxProps {
  readonly id: string
  readonly onClose: () => void
}

const Lightbox = ({ id, onClose }: LightboxProps) => (
  <Dialog title="Photo" onClose={onClose}>
    <img class="large" src={fileUrl(id)} alt="Photo" />
    <div class="dialog-acts">
      <a href={fileUrl(id, "photo")} download>
        Download
      </a>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  </Dialog>
)

interface PhotoProps {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** The aspect ratio, limited: the rest is cropped here and visible in the enlarged photo. */
const ratioOf = ({ height, width }: PhotoProps) => Math.min(2.5, Math.max(0.7, width / Math.max(1, height)))

/** A photo in a message; pressing it enlarges it. */
export const Photo = (props: PhotoProps) => {
  const [isLarge, setLarge] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const style = { aspectRatio: ratioOf(props) }
  const enlarge = (large: boolean) => () => {
    setLarge(large)
  }
  if (isBroken)
    return (
      <p class="photo broken" style={style}>
        The photo can't be shown
      </p>
    )
  const breakDown = () => {
    setBroken(true)
  }
  return (
    <>
      <button type="button" class="photo" aria-label="Photo, press to enlarge" onClick={enlarge(true)}>
        <img src={fileUrl(props.id)} alt="" style={style} onError={breakDown} />
      </button>
      {isLarge && <Lightbox id={props.id} onClose={enlarge(false)} />}
    </>
  )
}
