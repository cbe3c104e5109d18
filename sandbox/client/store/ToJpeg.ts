/** Pixels of the longer side, and quality, of the photos that Telegram's clients send. */
const longest = 1280
const quality = 0.87

const drawn = (picture: ImageBitmap): HTMLCanvasElement => {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext("2d")
  if (pen === null) throw new Error("This browser can't convert pictures")
  // JPEG has no transparency, and black is what would show through.
  pen.fillStyle = "#fff"
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

const encoded = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Error("This picture can't be converted"))
        else resolve(blob)
      },
      "image/jpeg",
      quality,
    )
  })

/** A picture as Telegram's clients send a photo: a JPEG, whatever it was. Rejects if it is no picture. */
export const toJpeg = async (file: File): Promise<File> => {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error(`${file.name} is no picture that this browser knows`)
  })
  const blob = await encoded(drawn(picture))
  return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: blob.type })
}
