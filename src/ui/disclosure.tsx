import { type ReactNode, useEffect, useId, useRef, useState } from "react";

/**
 * A button that shows and hides what belongs to it. Esc and a press elsewhere hide it; focus then returns to the button.
 */
export function Disclosure(props: {
  readonly label: ReactNode;
  readonly className?: string;
  readonly panelClassName?: string;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!open) return;
    const onPointer = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", onPointer);
    return () => document.removeEventListener("pointerdown", onPointer);
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is caught on its way up from the controls inside
    <div
      ref={ref}
      className="disclosure"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={props.className ?? "text-button"}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {props.label}
      </button>
      <div id={panelId} className={`popover ${props.panelClassName ?? ""}`} hidden={!open}>
        {props.children}
      </div>
    </div>
  );
}
