import { DateTime } from "effect"
import PDFDocument from "pdfkit"
import type { ResumePdf, ResumePdfFact } from "../../domain/market/ResumePdf.ts"
import { bold, has, regular } from "../drawing/Fonts.ts"
import { legible } from "../drawing/Legible.ts"

type Doc = PDFKit.PDFDocument

const margin = 56
const ink = "#1a1a1a"
const grey = "#6b6b6b"
const photoSize = 96
const labelWidth = 120
const gap = 12

const widthOf = (doc: Doc): number => doc.page.width - 2 * margin
const bottomOf = (doc: Doc): number => doc.page.height - margin

/** Start a new page unless there is room, so that a heading never ends one. */
const ensureRoom = (doc: Doc, height: number): void => {
  if (doc.y + height > bottomOf(doc)) doc.addPage()
}

/** Facts that can be drawn and aren't empty. */
const legibleFacts = (facts: ReadonlyArray<ResumePdfFact>): ReadonlyArray<ResumePdfFact> =>
  facts
    .map(({ label, text }) => ({ label: legible(label, has), text: legible(text, has) }))
    .filter(({ text }) => text !== "")

/** Draw the photo; true if it was drawn. Data that is not an image is left out. */
const drawPhoto = (doc: Doc, photo: Uint8Array | undefined): boolean => {
  if (photo === undefined) return false
  try {
    const at = margin + widthOf(doc) - photoSize
    const box = [photoSize, photoSize] as [number, number]
    doc.save().rect(at, margin, photoSize, photoSize).clip()
    doc.image(Buffer.from(photo), at, margin, { cover: box, align: "center", valign: "center" })
    doc.restore()
    return true
  } catch {
    doc.restore()
    return false
  }
}

const drawHead = (doc: Doc, resumePdf: ResumePdf): void => {
  const hasPhoto = drawPhoto(doc, resumePdf.photo)
  const width = widthOf(doc) - (hasPhoto ? photoSize + gap : 0)
  const lines = [
    { text: resumePdf.heading, font: "bold", size: 20, color: ink },
    { text: resumePdf.subheading, font: "regular", size: 13, color: ink },
    { text: resumePdf.person, font: "regular", size: 10.5, color: grey },
  ]
  for (const { color, font, size, text } of lines) {
    const words = legible(text, has)
    if (words !== "") doc.font(font).fontSize(size).fillColor(color).text(words, margin, doc.y, { width })
  }
  if (hasPhoto) doc.y = Math.max(doc.y, margin + photoSize)
  const y = doc.y + gap
  doc
    .moveTo(margin, y)
    .lineTo(margin + widthOf(doc), y)
    .lineWidth(0.7)
    .strokeColor("#c8c8c8")
    .stroke()
  doc.y = y + gap
}

/** Draw a label on the left and its text on the right, over as many lines as needed. */
const drawFact = (doc: Doc, { label, text }: ResumePdfFact): void => {
  ensureRoom(doc, 2 * gap)
  const page = doc.page
  const { y } = doc
  doc.font("regular").fontSize(10.5).fillColor(grey).text(label, margin, y, { width: labelWidth })
  const under = doc.y
  const left = margin + labelWidth + gap
  doc.fillColor(ink).text(text, left, y, { width: widthOf(doc) - labelWidth - gap })
  if (doc.page === page) doc.y = Math.max(doc.y, under)
  doc.y += 3
}

const drawStory = (doc: Doc, { label, text }: ResumePdfFact): void => {
  ensureRoom(doc, 5 * gap)
  doc.y += gap
  doc
    .font("bold")
    .fontSize(12)
    .fillColor(ink)
    .text(label, margin, doc.y, { width: widthOf(doc) })
  doc
    .font("regular")
    .fontSize(10.5)
    .text(text, margin, doc.y + 3, { width: widthOf(doc), lineGap: 1.5 })
}

/** Number the pages as `2 / 3`, if there are several. */
const drawNumbers = (doc: Doc): void => {
  const { count, start } = doc.bufferedPageRange()
  for (let page = start; count > 1 && page < start + count; page++) {
    doc.switchToPage(page)
    // Otherwise a line in the margin would start a new page.
    doc.page.margins.bottom = 0
    const at = doc.page.height - margin / 2 - gap
    const options = { width: widthOf(doc), align: "center", lineBreak: false } as const
    doc
      .font("regular")
      .fontSize(9)
      .fillColor(grey)
      .text(`${page + 1} / ${count}`, margin, at, options)
  }
}

const bytesOf = (doc: Doc): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Array<Uint8Array> = []
    doc.on("data", (part: Uint8Array) => parts.push(part))
    doc.on("end", () => {
      resolve(Buffer.concat(parts))
    })
    doc.on("error", reject)
    doc.end()
  })

/** Draw a résumé on A4, with as many pages as needed. Returns the PDF's bytes. */
export const drawResumePdf = (resumePdf: ResumePdf): Promise<Uint8Array> => {
  const doc = new PDFDocument({
    size: "A4",
    margin,
    bufferPages: true,
    lang: resumePdf.locale,
    displayTitle: true,
    info: {
      Title: legible(resumePdf.heading, has),
      CreationDate: DateTime.toDate(DateTime.unsafeMake(resumePdf.madeAt)),
    },
    // The default font would be read from a file that a bundle doesn't have.
    font: "",
  })
  doc.registerFont("regular", regular).registerFont("bold", bold)
  drawHead(doc, resumePdf)
  for (const fact of legibleFacts(resumePdf.contacts)) drawFact(doc, fact)
  for (const fact of legibleFacts(resumePdf.facts)) drawFact(doc, fact)
  for (const story of legibleFacts(resumePdf.stories)) drawStory(doc, story)
  drawNumbers(doc)
  return bytesOf(doc)
}
