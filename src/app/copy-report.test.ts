import { expect, it } from "vitest";
import { reportText } from "./copy-report.tsx";

it("a report names version, page and error, and nothing of what the reader made", () => {
  expect(reportText("1.2.0", "https://wic.example/zh/?q=x#t=1.5k.a.secret", "TypeError: no\nsuch")).toBe(
    "Version: 1.2.0\nPage: https://wic.example/zh/?q=x\nError: TypeError: no\nsuch",
  );
});
