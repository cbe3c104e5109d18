import type { FileContent, FileKind } from "../world/FileStore.ts"
import { silentSeconds, silentVoice } from "./SilentVoice.ts"

const smallestPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

/** A smiley, 128 pixels wide and high. */
const smile = Buffer.from(
  [
    "UklGRoYGAABXRUJQVlA4WAoAAAAQAAAAfwAAfwAAQUxQSCcEAAANkIVt29lI7xjZXNfaNkZr27Zt27Ztm+NZe9u1bQ3W3u5VjGeO",
    "miZ/vm91FBETgP80C/j4+OSQJW8pLUxWm9X8/tHDR5Fc5K9QoZwPlKaVvCU5h4+vT5YHt65ei6JNLluhQgWoL/mVqVghzbWr167b",
    "iJI7NPeE9pkqVCwfHxZopse9QZcaENWpWpfmhj0nE0hxajwKYns26yItOU6HW7cx0GGVSTkWBCXTUG0NdOo3wWe4gYCcy7JAv8XX",
    "fB3zVmceY7pB3+1m7Voar6f8wdC99+QGbSP103kcKCyxb9FenUgbnEBjmg2pfeL1UHw/6OwysusT8WosAqUltk84J1rjoaBVCt5w",
    "SKz2HUGtx77QfSKNLgN6XXdc2iBOh1Kg2GnNlb2iVO8Dmp237TSIUWY6qHYNnXNThHzrQbccNDhSO69gUJ5he/tYzdaD9hJDBmrV",
    "A9R3d9qhTbEh5GHtohgtXA+Afu8dnRM1mAIOy9Wdq17OLixgwt63qi0Bjx5zxqpVKxMTaP/9jDrOq8HmypEpqnQDn8V9glSZyAhG",
    "LVOjATgtm+GEChNYwYgVjlXw4KXej1sODQCvToPXOOLaghm0OpTkQBNwK1c/4kAPdtBjh7KM5fhpdMGiqA34dWseoqgBQ2gRocSp",
    "CkdVLqcq8AfHGXLeV1CDJdQw/kYE8BRwz56Ujqecv8x2CoFnl7yv7RRlCnmjuSv6zE5e9rJylfWTnbRcpTX9Nnhy5Rn325CWq7Qm",
    "O/yb0jJlshfnyVTc74MpLVOm34dPWZn6ZC86L1PR9p4VZerZ70N0Xp6SI+2Z4rOw9A4Kr1Vg6Z4SYw2WjL8T93OlZ+jNDyWpl6oy",
    "ZIDiiBYMnVAWUl9mx2JQZrnQiJ2jcPBAB3YOOHKkuszMlxuOJB1qxUw4HF49xImV1E2O3f5ej5VTUHHBBFYWqGH0Ks/I9Vg1sGAC",
    "IwugakS28mzcfK8Ohi13YSJ5KFS+8aAPE1ug+pThmVj4tly9b6tmsTAVGm4sUIeBs6+0SO26Oh15n0ZD08+Tt5DXGRqHvR1O3Epo",
    "Pra7D2k3grVLbLwjO2EfBkHAj91DZbLMrSHk40mBnkTFtYeghvUHnElK6QBhDxuXkjQUAq+4ttODnPguEDpwe6hEjK0FBDfODMxM",
    "ytfWEP7mwHXlCLkxEDp826ndUDLWBEKXCWM+bJdJMPeEbkPn7vQl4GF36PhVx3qTvXVmm3cSuo5fumtWO10FT4Hu3475uqa4bp71",
    "B4mG4T4T/HTxcOE9EJkctCDHpCrCXV4QA0qPz8OExkIdmw1yLy240L5LNSchUs7tCQPJ5sA9UW0b1dLs3LH9IPxt0LErVevUCXBW",
    "Kfn2mbNXQH7cxTNn7hXOlz9fvkyy5C2lhclqs5q/RkVFRb4En8+iIqOivpqtNqsJ/3wBAFZQOCA4AgAAsBUAnQEqgACAAD9xqtBg",
    "NL+ppaWS68PwLglmCHABi0izgPyxQ1gRNvVz2b6p+DH4NW5MYFbXd2d0y4E2805wNa+a9KxogAECjzZI9ZYALWHPNFo04A+KsKUE",
    "BZWiqzpft4IM0aE8hIbGucXFPbtSUfKF+nj6xLnjBTk5LPdiX4x9EHHyO5l8a/NEWSYA+OV8nhT9xQTUVxElskLerCbzEhWSRdI/",
    "DrUOUkZzfWbAy7oJKgbTNAAA/jEsdTmeN7nBaY9gzU9hxOnBuXkKIAO+9OokMsAvc4gnjKssvbstTRTS8OSjh23wWKjxNTdo5iYy",
    "CoURwcGUPJCQ+FgsATfAe7kjQKs398YmoTaYKYTjdlAPKf2CeyDeS5K56u1YKd/ub/epkXm9/VBvT1qaOHYoMSb8ir/9geuLlHPz",
    "wE+aawAOBSGVCSHeISeX5zRP7qtcHyGJvfKPkQTggrbfxoLgdeqhf/lIYPvoGAQPiMjKuFUQShUK3q/8i9clc1qhvoeb+9vZI5Ao",
    "qDCsd07/+dQyEq8kM0rVKYQEP7y+9YWZaX4ICt0+3zee6ajlE3yRsUmc9gHLi9nzc8kquuB7DNPXHA6U6AkgNNSpdeZsMZQmCX//",
    "tecmcv6N8RsTUh9tOrNOOBh7vV2t3Iy2VwbR2c8mk4t+AFVG3nZwjtU1p/tj+kn//Mcgkt23GWZI7beR5R5pYmnaYCQjx20jrzZi",
    "hIzLSd/+If+T1cUq9EhSk5qAVgUSM/c52IAAAA==",
  ].join(""),
  "base64",
)

/** A small file of each kind, which a browser can show or play as far as a few bytes allow. */
export const samples: Readonly<Record<FileKind, Omit<FileContent, "kind">>> = {
  photo: { bytes: smallestPng, name: "photo.png" },
  document: { bytes: Buffer.from("%PDF-1.4\n%%EOF\n"), name: "document.pdf", mimeType: "application/pdf" },
  voice: { bytes: silentVoice, name: "voice.oga", mimeType: "audio/ogg", duration: silentSeconds },
  sticker: { bytes: smile, name: "sticker.webp", width: 128, height: 128 },
  video: { bytes: Buffer.from("ftypmp42"), name: "video.mp4", mimeType: "video/mp4" },
  audio: { bytes: Buffer.from("ID3"), name: "audio.mp3", mimeType: "audio/mpeg" },
  video_note: { bytes: Buffer.from("ftypmp42"), name: "video_note.mp4", mimeType: "video/mp4" },
  animation: { bytes: Buffer.from("ftypmp42"), name: "animation.mp4", mimeType: "video/mp4" },
}
