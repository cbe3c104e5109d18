/** An error message, nothing for an empty text. */
export const Problem = ({ text }: { readonly text: string }) =>
  text === "" ? null : (
    <p class="m-problem" role="alert">
      {text}
    </p>
  )
