import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";

/** What stays free between a panel and the edge of the window. */
const EDGE_PX = 8;

/**
 * A button that shows and hides what belongs to it. Esc and a press elsewhere hide it; focus then returns to the button.
 */
export function Disclosure(props: {
  readonly label: ReactNode;
  readonly className?: string;
  readonly panelClassName?: string;
  /** Of the whole, where it is not laid out as usual. */
  readonly rootClassName?: string;
  /** What is shown; a function hears whether it is shown. */
  readonly children: ReactNode | ((open: boolean) => ReactNode);
  /** True where following a link inside has it closed: the page changes below it. */
  readonly closesOnFollow?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  // Opened near the right edge it would run out of the window.
  useLayoutEffect(() => {
    const box = panel.current;
    if (!box || !open) return;
    box.style.translate = "";
    const { left, right } = box.getBoundingClientRect();
    const over = Math.min(right - (document.documentElement.clientWidth - EDGE_PX), left - EDGE_PX);
    if (over > 0) box.style.translate = `${-over}px`;
  }, [open]);
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
      className={`disclosure ${props.rootClassName ?? ""}`}
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
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click as well */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to the links inside */}
      <div
        ref={panel}
        id={panelId}
        className={`popover ${props.panelClassName ?? ""}`}
        hidden={!open}
        onClick={(event) => {
          if (props.closesOnFollow && event.target instanceof Element && event.target.closest("a")) setOpen(false);
        }}
      >
        {typeof props.children === "function" ? props.children(open) : props.children}
      </div>
    </div>
  );
}
