import { useState } from "react";
import { PANEL_WORDS } from "#i18n/panel-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { CopyField } from "#ui/copy-field.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { embedAddress, embedSnippet } from "./embed-snippet.ts";

export type SharePanelProps = {
  /** The page's own address, without a view. */
  readonly pageAddress: string;
  /** The page with window, filters and search. */
  readonly viewAddress: string;
  /** What the page is about. */
  readonly title: string;
  /** True where the page has a view to share: a chart. */
  readonly hasView: boolean;
};

const SIZES = [
  { id: "small", width: "400", height: 300 },
  { id: "medium", width: "720", height: 480 },
  { id: "wide", width: "100%", height: 600 },
] as const;
type SizeId = (typeof SIZES)[number]["id"];

/** Ways to pass a page on: as a link, a code for cameras, a piece of another page, or by the system's own sheet. */
export function SharePanel({ pageAddress, viewAddress, title, hasView }: SharePanelProps) {
  const { language } = useWords();
  const words = PANEL_WORDS[language].share;
  const [whole, setWhole] = useState(true);
  const [sizeId, setSizeId] = useState<SizeId>("medium");
  const [large, setLarge] = useState(false);
  const [failed, setFailed] = useState(false);
  const address = whole ? viewAddress : pageAddress;
  const size = SIZES.find((one) => one.id === sizeId) ?? SIZES[1];
  const copyWords = { copyLabel: words.copy, copiedLabel: words.copied, refusedLabel: words.refused };
  const canShare = typeof navigator.share === "function";
  const openSheet = async () => {
    setFailed(false);
    try {
      await navigator.share({ title, url: address });
    } catch (error) {
      // Closed without sharing: nothing to say.
      if (!(error instanceof DOMException && error.name === "AbortError")) setFailed(true);
    }
  };
  if (large) {
    return (
      <div className="share share--large">
        <QrCode text={address} label={words.qrLabel(address)} />
        <p className="share__address">{address}</p>
        <button type="button" className="button" onClick={() => setLarge(false)}>
          {words.qrSmaller}
        </button>
      </div>
    );
  }
  return (
    <div className="share">
      {hasView && pageAddress !== viewAddress ? (
        <fieldset className="share__what">
          <legend>{words.what}</legend>
          {[
            { is: true, text: words.view },
            { is: false, text: words.page },
          ].map((choice) => (
            <label key={choice.text}>
              <input
                type="radio"
                name="share-what"
                checked={whole === choice.is}
                onChange={() => setWhole(choice.is)}
              />
              {choice.text}
            </label>
          ))}
        </fieldset>
      ) : null}
      <section className="share__link">
        <CopyField label={words.link} text={address} rows={2} {...copyWords} />
        {canShare ? (
          <button type="button" className="button" onClick={openSheet}>
            {words.sheet}
          </button>
        ) : null}
        {failed ? <p role="alert">{words.sheetFailed}</p> : null}
      </section>
      <section className="share__qr">
        <h3>{words.qr}</h3>
        <QrCode text={address} label={words.qrLabel(address)} />
        <button type="button" className="button" onClick={() => setLarge(true)}>
          {words.qrLarger}
        </button>
      </section>
      <section className="share__embed">
        <h3>{words.embed}</h3>
        <fieldset className="share__what">
          <legend>{words.size}</legend>
          {SIZES.map((one) => (
            <label key={one.id}>
              <input type="radio" name="share-size" checked={one.id === sizeId} onChange={() => setSizeId(one.id)} />
              {words.sizes[one.id]}
            </label>
          ))}
        </fieldset>
        <CopyField
          label={words.snippet}
          text={embedSnippet(address, title, size.width, size.height)}
          rows={4}
          {...copyWords}
        />
        <p>{words.preview}</p>
        <iframe
          className={`share__preview is-${sizeId}`}
          src={embedAddress(sameOrigin(address))}
          title={words.preview}
        />
      </section>
    </div>
  );
}

/** The preview comes from where this page does, whatever public address the link has. */
function sameOrigin(address: string): string {
  const { pathname, search } = new URL(address);
  return new URL(pathname + search, window.location.origin).href;
}
