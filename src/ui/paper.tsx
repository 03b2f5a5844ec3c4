import { type ReactNode, useEffect, useState } from "react";
import { QrCode, qrPicture } from "./qr-code.tsx";

/** What stands at the foot of every page. */
export type PaperFoot = {
  /** What the paper is a page of. */
  readonly title: string;
  /** Where the code leads and the text says one can go; null while that is not known, as where there are no scripts. */
  readonly address: string | null;
  /** What the code is, for those who do not see it. */
  readonly qrLabel: (address: string) => string;
};

/** Side of the code at the foot of a page. */
const FOOT_QR = "13mm";

/** As a text in a style sheet. */
const cssText = (text: string): string => `"${text.replace(/["\\]/g, "\\$&").replace(/\s+/g, " ")}"`;

/** An address as people read and type it: without protocol, and with its characters as they are. */
export function shortAddress(address: string): string {
  const short = address.replace(/^https?:\/\//, "").replace(/\/$/, "");
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}

/** The rules that print a foot on every page, whatever the page holds: see `@page paper` in paper.css. */
const footRules = ({ title }: PaperFoot, address: string): string => `@page paper {
  @bottom-left { content: url("${qrPicture(address, FOOT_QR)}"); }
  @bottom-center { content: ${cssText(title)} "\\A" ${cssText(shortAddress(address))}; }
}`;

/** Whether the browser prints what style sheets put into the margins of pages; Chromium does. */
function knowsMarginBoxes(): boolean {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@page { @bottom-left { content: ""; } }');
  return sheet.cssRules[0]?.cssText.includes("@bottom-left") ?? false;
}

/** True once the foot stands in the margins of the printed pages. */
function useMarginFoot(foot: PaperFoot): boolean {
  const [inMargins, setInMargins] = useState(false);
  const { address } = foot;
  const rules = address === null ? null : footRules(foot, address);
  useEffect(() => {
    if (rules === null || !knowsMarginBoxes()) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    setInMargins(true);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      setInMargins(false);
    };
  }, [rules]);
  return inMargins;
}

/**
 * Pages to print: on the screen they look like paper, on paper each has code, address and page number at its foot. Where
 * the browser cannot put these into the margins of every page they stand at the end of every sheet.
 */
export function Paper(props: {
  readonly foot: PaperFoot;
  /** True while more of it is to come. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}) {
  const inMargins = useMarginFoot(props.foot);
  return (
    <div className={inMargins ? "paper paper--foot-in-margins" : "paper"} aria-busy={props.busy ?? false}>
      {props.children}
    </div>
  );
}

/** A sheet: what it holds begins on a page of its own, and goes on over as many as it needs. */
export function PaperSheet(props: { readonly foot: PaperFoot; readonly children: ReactNode }) {
  const { title, address, qrLabel } = props.foot;
  return (
    <div className="paper__sheet">
      {props.children}
      {address === null ? null : (
        <div className="paper__foot">
          <QrCode text={address} label={qrLabel(address)} />
          <p>
            {title}
            <br />
            {shortAddress(address)}
          </p>
        </div>
      )}
    </div>
  );
}
