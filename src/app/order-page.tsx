import { useMemo } from "react";
import { FEWEST_TO_ORDER, inOrder, MOST_TO_ORDER, pickToOrder } from "#domain/put-in-order.ts";
import { allRows } from "#domain/row-order.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { OrderActivity } from "#features/order/order-activity.tsx";
import { PANEL_WORDS } from "#i18n/panel-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { rowsOfIds } from "#state/step-view.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import type { Address } from "#state/use-address.ts";
import { CopyField } from "#ui/copy-field.tsx";
import { MOST_QR_SIGNS, QrCode } from "#ui/qr-code.tsx";
import { useLoadEventDetails } from "./details-store.tsx";
import { publicAddress } from "./public-address.ts";

type Props = { readonly index: TimelineIndex; readonly address: Address; readonly base: string };

/** The same activity for the class: as a link and a code. */
function ForClass({ address }: { readonly address: string }) {
  const { language } = useWords();
  const words = useTalkWords().order;
  const { share } = PANEL_WORDS[language];
  return (
    <details className="own-share">
      <summary>{words.forClass}</summary>
      <CopyField
        label={words.link}
        text={address}
        rows={2}
        copyLabel={share.copy}
        copiedLabel={share.copied}
        refusedLabel={share.refused}
      />
      {address.length > MOST_QR_SIGNS ? null : (
        <div className="own-share__code">
          <QrCode text={address} label={share.qrLabel(address)} />
        </div>
      )}
    </details>
  );
}

/** The ordering activity: which events, says the query. */
export function OrderPage({ index, address, base }: Props) {
  const talk = useTalkWords();
  const words = talk.order;
  const loadEvent = useLoadEventDetails();
  const { events } = address.view;
  const asked = useMemo(() => inOrder(index, rowsOfIds(index, events)), [index, events]);
  const rows = asked.slice(0, MOST_TO_ORDER);
  const key = rows.join(" ");
  if (!address.queryRead) return <p aria-busy="true">{talk.own.opening}</p>;
  if (rows.length < FEWEST_TO_ORDER) {
    const example = pickToOrder(index, allRows(index.events)).map((row) => index.events.ids.at(row));
    return (
      <>
        <p className="own__lead">{rows.length === 1 ? words.tooFew : words.none}</p>
        <p className="own-tour__ways">
          <button
            type="button"
            className="button button--primary"
            onClick={() => address.setView({ events: [...example].sort() }, "push")}
          >
            {words.example}
          </button>
          <SubjectLink className="button" subject={{ page: "start" }}>
            {talk.tours.timeline}
          </SubjectLink>
        </p>
      </>
    );
  }
  return (
    <>
      {asked.length > rows.length ? <p className="notice">{words.tooMany(MOST_TO_ORDER)}</p> : null}
      <OrderActivity key={key} index={index} rows={rows} random={Math.random} loadEvent={loadEvent}>
        <ForClass address={publicAddress(base, address.hrefOf({ page: "order" }, { embed: false }))} />
      </OrderActivity>
    </>
  );
}
