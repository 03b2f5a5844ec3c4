import { useMemo, useState } from "react";
import type { OwnTour } from "#domain/own-tour.ts";
import { MOST_PACKED, packTour, tourFile } from "#export/tour-link.ts";
import { PANEL_WORDS } from "#i18n/panel-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { formatOwnFragment } from "#state/own-fragment.ts";
import { CopyField } from "#ui/copy-field.tsx";
import { MOST_QR_SIGNS, QrCode } from "#ui/qr-code.tsx";
import { saveFile } from "#ui/save-file.ts";

/** Longer links are cut by some of the programs they are sent with. */
const LONG_LINK = 2000;
/** A name every system takes as a file's. */
const fileName = (title: string): string =>
  `${
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "tour"
  }.wic-tour.json`;

function Link({ tour, addressOf }: { readonly tour: OwnTour; readonly addressOf: (fragment: string) => string }) {
  const { language } = useWords();
  const talk = useTalkWords();
  const words = talk.own;
  const { share } = PANEL_WORDS[language];
  const packed = useMemo(() => packTour(tour), [tour]);
  const address = addressOf(formatOwnFragment({ packed }));
  if (packed.length > MOST_PACKED) return <p className="own-share__warning">{words.linkTooLong}</p>;
  return (
    <>
      <CopyField
        label={words.link}
        text={address}
        rows={3}
        copyLabel={share.copy}
        copiedLabel={share.copied}
        refusedLabel={share.refused}
      />
      <p className="own-field__hint">
        {words.linkHint} {words.linkLength(address.length)}
      </p>
      {address.length > LONG_LINK ? <p className="own-share__warning">{words.linkLong}</p> : null}
      {address.length > MOST_QR_SIGNS ? (
        <p className="own-field__hint">{words.codeTooLong}</p>
      ) : (
        <div className="own-share__code">
          <QrCode text={address} label={share.qrLabel(words.link)} />
        </div>
      )}
    </>
  );
}

/** Ways to pass a tour on: a link that holds all of it, and a file. The link is made when it is asked for. */
export function TourShare(props: {
  readonly tour: OwnTour;
  /** The public address of the page of one's own tours, with a fragment. */
  readonly addressOf: (fragment: string) => string;
}) {
  const { tour } = props;
  const talk = useTalkWords();
  const words = talk.own;
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="own-share" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.share}</summary>
      {isOpen ? <Link {...props} /> : null}
      <p>
        <button
          type="button"
          className="button"
          onClick={() => saveFile(fileName(tour.title), tourFile(tour), "application/json")}
        >
          {words.saveFile}
        </button>
      </p>
    </details>
  );
}
