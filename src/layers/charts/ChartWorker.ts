import { answerDrawings } from "../drawing/AnswerDrawings.ts"
import { drawChart } from "./DrawChart.ts"

answerDrawings(drawChart)
