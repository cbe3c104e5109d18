import { render } from "preact"
import { App } from "./App.tsx"
import "./Page.css"

const place = document.getElementById("page")
if (place !== null) render(<App />, place)
