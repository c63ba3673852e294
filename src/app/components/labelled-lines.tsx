interface LabelledLine {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Facts under their labels, each of one or several lines. */
export const LabelledLines = ({ facts }: { readonly facts: readonly LabelledLine[] }) => (
  <dl>
    {facts.map(({ label, lines }) => (
      <div key={label}>
        <dt>{label}</dt>
        {lines.map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </div>
    ))}
  </dl>
);
