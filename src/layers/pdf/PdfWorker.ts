import { answerDrawings } from "../drawing/AnswerDrawings.ts"
import { drawResumePdf } from "./DrawResumePdf.ts"

answerDrawings(drawResumePdf)
