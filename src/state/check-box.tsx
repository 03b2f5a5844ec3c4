import type { InputHTMLAttributes } from "react";
import { useAtOnce } from "./use-at-once.ts";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "checked" | "onChange"> & {
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
};

/** A checkbox for what the address says: it shows a press at once, before the page of the new address is drawn. */
export function CheckBox({ checked, onCheck, ...rest }: Props) {
  const [shown, choose] = useAtOnce(checked, onCheck);
  return <input {...rest} type="checkbox" checked={shown} onChange={(event) => choose(event.target.checked)} />;
}
