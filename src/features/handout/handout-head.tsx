import { Prose, useWords } from "#i18n/use-messages.tsx";
import { type PaperFoot, shortAddress } from "#ui/paper.tsx";
import { QrCode } from "#ui/qr-code.tsx";

/** What the paper is, which events it holds and how they were chosen, and the code that leads to them. */
export function HandoutHead(props: {
  readonly title: string;
  /** How many events, of when, by which filters. */
  readonly facts: readonly string[];
  /** True where a few sentences say what it is all about. */
  readonly withIntro: boolean;
  readonly foot: PaperFoot;
}) {
  const { language, messages } = useWords();
  const { address, qrLabel } = props.foot;
  return (
    <header className="handout-head">
      <div className="handout-head__words">
        <h2 className="handout-head__title">
          <Prose text={props.title} />
        </h2>
        <p className="handout-head__tagline">{messages.siteTagline}</p>
        <p className="handout-head__facts">
          <Prose text={props.facts.join(language === "zh" ? "；" : " · ")} />
        </p>
        {props.withIntro ? <p className="handout-head__intro">{messages.intro}</p> : null}
      </div>
      {address === null ? null : (
        <div className="handout-head__code">
          <QrCode text={address} label={qrLabel(address)} />
          <a className="handout-head__address" href={address}>
            {shortAddress(address)}
          </a>
        </div>
      )}
    </header>
  );
}
