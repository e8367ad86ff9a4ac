/** A big number of seconds. Hidden from screen readers: the sentence beside it says the same. */
export function Countdown({ seconds }: { seconds: number }) {
  return (
    <p className="countdown" aria-hidden="true">
      {seconds}
    </p>
  );
}
