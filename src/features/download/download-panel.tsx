import { useState } from "react";
import { DOWNLOADS, type Download } from "#domain/downloads.ts";
import { spanAt } from "#domain/event-table.ts";
import { spansOverlap } from "#domain/span.ts";
import type { Selection as Exported } from "#export/selection.ts";
import type { ContentId } from "#export/writers.ts";
import { PANEL_WORDS } from "#i18n/panel-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { useAtOnce } from "#state/use-at-once.ts";
import { saveFile } from "#ui/save-file.ts";
import { useJob } from "#ui/use-job.ts";
import { drawPicture, type Selection } from "./draw-picture.ts";
import { fontFaces } from "./font-faces.ts";
import { rasterise } from "./rasterise.ts";

/** What a part of the record is offered as; the schema is the same whatever is chosen. */
const FORMS = DOWNLOADS.filter((download): download is Download & { id: ContentId } => download.id !== "schema");

export type DownloadPanelProps = Omit<Selection, "language"> & {
  /** Fetches the whole record, of which files of data are made. */
  readonly loadRecord: () => Promise<Exported["dataset"]>;
  /** The public address of a path below the base. */
  readonly addressOf: (path: string) => string;
  /** True where files keep to the window. */
  readonly toWindow: boolean;
  readonly onToWindow: (toWindow: boolean) => void;
  /** The panel is left for another page. */
  readonly onLeave: () => void;
};

/** The filtered events as files: pictures drawn from the data, whatever the screen shows. */
export function DownloadPanel(props: DownloadPanelProps) {
  const { index, rows, span, toWindow, onToWindow, onLeave } = props;
  const pageWords = useWords();
  const { language, messages } = pageWords;
  const words = PANEL_WORDS[language].download;
  const [shown, choose] = useAtOnce(toWindow, onToWindow);
  const [colours, setColours] = useState<"light" | "print">("light");
  const { state, run, cancel } = useJob();
  const inWindow = rows.filter((row) => spansOverlap(spanAt(index.events, row), span));
  const selection: Selection = {
    ...props,
    language,
    rows: toWindow ? inWindow : rows,
    span: toWindow ? span : index.range,
  };
  const name = `wic-timeline-${index.version}${toWindow ? "-window" : ""}-${language}`;
  const draw = async () => drawPicture(selection, messages, colours, await fontFaces());
  const saveSvg = () =>
    run(words.svg, async (step) => {
      await step(1, 2);
      const { svg } = await draw();
      saveFile(`${name}.svg`, svg, "image/svg+xml");
    });
  const savePng = () =>
    run(words.png, async (step) => {
      await step(1, 3);
      const { svg, widthPx, heightPx } = await draw();
      await step(2, 3);
      const png = await rasterise(svg, widthPx, heightPx);
      await step(3, 3);
      saveFile(`${name}.png`, png, "image/png");
    });
  const saveData = ({ id, stem, ending, type, perLanguage }: (typeof FORMS)[number]) =>
    run(words.forms[id].name, async (step) => {
      await step(1, 3);
      const [dataset, { WRITERS }] = await Promise.all([props.loadRecord(), import("#export/writers.ts")]);
      await step(2, 3);
      // All of the record is the record itself, tours and glossary included.
      const isAll = selection.rows.length === index.events.count;
      const eventIds = isAll ? null : new Set(selection.rows.map((row) => index.events.ids.at(row)));
      const file = { dataset, eventIds, addressOf: props.addressOf, permalink: props.address };
      const text = WRITERS[id](file, pageWords);
      const part = `${isAll ? "" : "-selection"}${perLanguage ? `-${language}` : ""}`;
      const what = stem === "wic" ? "" : `-${stem}`;
      saveFile(`wic-timeline-${index.version}${what}${part}.${ending}`, text, type);
    });
  return (
    <div className="download">
      <fieldset className="share__what">
        <legend>{words.what}</legend>
        {[
          { is: false, text: words.all(rows.length) },
          { is: true, text: words.window(inWindow.length) },
        ].map((choice) => (
          <label key={choice.text}>
            <input type="radio" name="download-what" checked={shown === choice.is} onChange={() => choose(choice.is)} />
            {choice.text}
          </label>
        ))}
      </fieldset>
      {selection.rows.length === 0 ? (
        <p role="status">{words.nothing}</p>
      ) : (
        <>
          <section>
            <h3>{words.paper}</h3>
            <p>{words.paperText}</p>
            <p className="download__files">
              <SubjectLink className="button" subject={{ page: "handout" }} onClick={onLeave}>
                {words.handout}
              </SubjectLink>
            </p>
          </section>
          <section>
            <h3>{words.pictures}</h3>
            <fieldset className="share__what">
              <legend>{words.colours}</legend>
              {(["light", "print"] as const).map((choice) => (
                <label key={choice}>
                  <input
                    type="radio"
                    name="download-colours"
                    checked={colours === choice}
                    onChange={() => setColours(choice)}
                  />
                  {words[choice]}
                </label>
              ))}
            </fieldset>
            <p className="download__files">
              <button type="button" className="button" onClick={saveSvg}>
                {words.svg}
              </button>
              <button type="button" className="button" onClick={savePng}>
                {words.png}
              </button>
            </p>
          </section>
          <section>
            <h3>{words.data}</h3>
            <ul className="download__forms">
              {FORMS.map((form) => (
                <li key={form.id}>
                  <button
                    type="button"
                    className="button"
                    aria-describedby={`download-${form.id}`}
                    onClick={() => saveData(form)}
                  >
                    {words.forms[form.id].name}
                  </button>
                  <span id={`download-${form.id}`}>{words.forms[form.id].text}</span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <div className="download__state" role="status">
        {state.status === "running" ? (
          <>
            <progress max={state.of} value={state.done} aria-label={words.working(state.name)} />
            <span>{words.working(state.name)}</span>
            <button type="button" className="button" onClick={cancel}>
              {words.cancel}
            </button>
          </>
        ) : null}
        {state.status === "failed" ? words.failed(state.name) : null}
      </div>
    </div>
  );
}
