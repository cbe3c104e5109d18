const filled = {
  dots: "M12 8a2 2 0 1 1 0-4 2 2 0 0 1 0 4zm0 6a2 2 0 1 1 0-4 2 2 0 0 1 0 4zm0 6a2 2 0 1 1 0-4 2 2 0 0 1 0 4z",
  clip: "M17.5 6.5v9a5.5 5.5 0 0 1-11 0V6a3.5 3.5 0 0 1 7 0v9a1.5 1.5 0 0 1-3 0V7H9v8a3 3 0 0 0 6 0V6a5 5 0 0 0-10 0v9.5a7 7 0 0 0 14 0v-9z",
  chevron: "M6 9l6 6 6-6z",
  send: "M3 20l18-8L3 4l2.5 6.5L14 12l-8.5 1.5z",
  keyboard:
    "M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zm0 2v8h16V8zm2 1.5h2v2H6zm3.3 0h2v2h-2zm3.4 0h2v2h-2zm3.3 0h2v2h-2zM7.5 13h9v2h-9z",
  moon: "M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9z",
  pin: "M12 2a7 7 0 0 1 7 7c0 5-7 13-7 13S5 14 5 9a7 7 0 0 1 7-7zm0 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  commands:
    "M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zm1 2v14h14V5zm8 2h2.2l-4.2 10H8.8z",
  plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  search:
    "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM15 16.4l1.4-1.4 4.3 4.3-1.4 1.4z",
  back: "M15.7 4.3a1 1 0 0 1 0 1.4L9.4 12l6.3 6.3a1 1 0 0 1-1.4 1.4l-7-7a1 1 0 0 1 0-1.4l7-7a1 1 0 0 1 1.4 0z",
  cross: "M6.4 5L12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
} as const

export type IconName = keyof typeof filled

/** An icon on a button, which is labelled elsewhere. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={filled[name]} fill="currentColor" fill-rule="evenodd" />
  </svg>
)
