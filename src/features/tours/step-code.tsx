import { PANEL_WORDS } from "#i18n/panel-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { MOST_QR_SIGNS, QrCode } from "#ui/qr-code.tsx";

/** The address of a step for the students' phones: as a code as large as the room allows, and in letters. */
export function StepCode({ address, onClose }: { readonly address: string; readonly onClose: (() => void) | null }) {
  const { language, messages } = useWords();
  const talk = useTalkWords();
  return (
    <section className="step-code" aria-label={talk.tours.code}>
      {address.length > MOST_QR_SIGNS ? (
        <p className="step-code__hint">{talk.own.codeTooLong}</p>
      ) : (
        <>
          <QrCode text={address} label={PANEL_WORDS[language].share.qrLabel(address)} />
          <p className="step-code__hint">{talk.tours.codeHint}</p>
          <p className="step-code__address">{address}</p>
        </>
      )}
      {onClose ? (
        <button type="button" className="button" onClick={onClose}>
          {messages.close}
        </button>
      ) : null}
    </section>
  );
}
