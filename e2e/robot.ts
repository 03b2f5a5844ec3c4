/**
 * A robot that uses every control of a page as somebody does who cannot see it: it goes by Tab or by touch, one control
 * after the other, and wants to see an effect of each.
 */
import { expect, type Page } from "./test.ts";

/** A control as the page offers it. */
export type Control = {
  /** Finds it again on the same page loaded anew. */
  readonly path: string;
  /** Role or tag, name, and what it does, for failures. */
  readonly name: string;
  /** Controls of one kind differ in their words only: an event's row, a year's link. */
  readonly kind: string;
  /** What pressing it would leave the site for, or null. */
  readonly leaves: string | null;
  /** The address of the file it opens, or null. */
  readonly file: string | null;
};

/** All controls that can be seen and used now, in the order of the page. */
export function controlsOf(page: Page, within = "body"): Promise<Control[]> {
  return page.evaluate((root) => {
    const pathOf = (element: Element): string => {
      const steps: string[] = [];
      for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
        const same = [...(at.parentElement?.children ?? [])].filter(({ localName }) => localName === at?.localName);
        steps.unshift(`${at.localName}:nth-of-type(${same.indexOf(at) + 1})`);
      }
      return `html > ${steps.join(" > ")}`;
    };
    const usable = "a[href], button, input, select, textarea, summary, [tabindex]";
    return (
      [...document.querySelectorAll<HTMLElement>(`${root} :is(${usable})`)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]"))
        .filter((element) => !element.matches(":disabled, [aria-disabled=true], [aria-current], .visually-hidden"))
        // Given the focus by the page alone: titles, regions, what a click opens that has its own button elsewhere.
        .filter((element) => !element.matches("[tabindex='-1']:not(a, button, input, [role])"))
        // The chart as a whole and boxes that scroll: arrow keys are theirs, and tests of their own.
        .filter((element) => !element.matches(".chart, section[tabindex]"))
        .map((element) => {
          const href = element.getAttribute("href");
          const away = href !== null && (/^[a-z]+:/i.test(href) ? !element.matches(`[href^="${origin}"]`) : false);
          const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
          const words = element.getAttribute("aria-label") ?? label ?? element.textContent ?? "";
          const own = element.dataset.action ?? element.getAttribute("name") ?? "";
          const part = element.closest("[data-region], header, footer, section, nav, form");
          const where = part?.getAttribute("data-region") ?? part?.className.split(" ")[0] ?? "";
          const kindOfLink = href?.replace(/[^/?#]+\/?([?#].*)?$/, "") ?? "";
          return {
            path: pathOf(element),
            name: `${element.localName} “${words.replace(/\s+/g, " ").trim().slice(0, 60)}”`,
            kind: [where, element.localName, element.className, own, kindOfLink].join(" "),
            leaves: away ? href : null,
            file: element instanceof HTMLAnchorElement && /\.\w+$/.test(element.pathname) ? element.href : null,
          };
        })
    );
  }, within);
}

/** What one sees and hears of a page, to compare before and after: address, words, states, focus, what is scrolled. */
function sense(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    const states = [...document.querySelectorAll("*")].map((element) => {
      const aria = element.getAttributeNames().filter((name) => name.startsWith("aria-") || name === "open");
      const value = element instanceof HTMLInputElement ? `${element.value}${element.checked}` : "";
      const scrolled = element.scrollTop || element.scrollLeft ? `${element.scrollTop},${element.scrollLeft}` : "";
      return aria.map((name) => element.getAttribute(name)).join() + value + scrolled;
    });
    return JSON.stringify([location.href, document.body.innerText, states, active?.outerHTML.slice(0, 300), scrollY]);
  });
}

/** Where the focus is, in the same words as a control's path, and whether one can see that it is there. */
function focusOf(page: Page) {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return null;
    const box = active.getBoundingClientRect();
    const hit = [0.5, 0.1, 0.9].some((share) => {
      // Of what is taller than the screen the part that is on it.
      const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
      const at = document.elementFromPoint(box.left + box.width * share, y);
      return at !== null && (active.contains(at) || at.contains(active));
    });
    // A ring, or in a drawing a thicker line, on what has the focus or on what stands for it.
    const isRing = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) =>
      (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
    const ringed = [active, active.nextElementSibling, active.parentElement, ...active.querySelectorAll("*")].some(
      (element) => {
        if (!element) return false;
        const style = getComputedStyle(element);
        if (element instanceof SVGElement) return style.stroke !== "none" && Number.parseFloat(style.strokeWidth) >= 2;
        const before = getComputedStyle(element, "::before");
        return isRing(style) || (before.content !== "none" && isRing(before));
      },
    );
    return {
      name: `${active.localName}.${active.getAttribute("class")} “${(active.textContent ?? "").trim().slice(0, 40)}”`,
      marked: active.getAttribute("data-robot"),
      seen: hit,
      ringed,
    };
  });
}

/**
 * Goes through a page by Tab until the focus leaves it, and back by Shift+Tab.
 *
 * @returns which controls it met, and whatever was wrong on the way
 */
export async function walk(
  page: Page,
): Promise<{ readonly met: readonly string[]; readonly wrong: readonly string[] }> {
  const controls = await controlsOf(page);
  await page.evaluate(
    (paths) => {
      for (const [number, path] of paths.entries())
        document.querySelector(path)?.setAttribute("data-robot", String(number));
    },
    controls.map(({ path }) => path),
  );
  const met = new Set<string>();
  const wrong: string[] = [];
  // Boxes that scroll are stops too.
  const limit = controls.length + 20;
  let presses = 0;
  for (; presses < limit; presses++) {
    await page.keyboard.press("Tab");
    let focus = await focusOf(page);
    if (focus === null) break;
    // What has the focus is brought into sight, which the chart does by moving.
    for (let looks = 0; looks < 20 && focus !== null && !focus.seen; looks++) {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      focus = await focusOf(page);
    }
    if (focus === null) {
      wrong.push(`the focus is lost after ${presses + 1} times Tab`);
      break;
    }
    if (focus.marked !== null) met.add(focus.marked);
    if (!focus.seen) wrong.push(`${focus.name} has the focus and is covered or out of sight`);
    if (!focus.ringed) wrong.push(`${focus.name} has the focus and does not show it`);
  }
  if (presses === limit) wrong.push(`after ${limit} times Tab the focus is still on the page`);
  return { met: controls.filter((_, number) => met.has(String(number))).map(({ path }) => path), wrong };
}

/** Uses a control of the page just opened, and says what is wrong with what came of it. */
export async function use(page: Page, control: Control, by: "key" | "touch"): Promise<string[]> {
  const target = page.locator(control.path);
  if (control.leaves !== null) {
    const rel = (await target.getAttribute("rel")) ?? "";
    const safe = /^mailto:/.test(control.leaves) || /noopener.*noreferrer|noreferrer.*noopener/.test(rel);
    return safe ? [] : [`${control.name} leaves for ${control.leaves} with rel="${rel}"`];
  }
  if (control.file !== null) {
    const { status } = await page.request.get(control.file).then((response) => ({ status: response.status() }));
    return status === 200 ? [] : [`${control.name} leads to a file that answers ${status}`];
  }
  let taken = 0;
  const count = () => {
    taken += 1;
  };
  page.context().on("page", count);
  page.on("download", count);
  await target.scrollIntoViewIfNeeded();
  if (by === "key") await target.focus();
  await page.evaluate(() => Reflect.set(globalThis, "robotWasHere", true));
  const before = await sense(page);
  if (by === "touch") await target.tap();
  else if (await target.evaluate((element) => element.matches("input, select, [role=slider]"))) {
    await page.keyboard.press(
      (await target.evaluate((element) => element.matches("[type=checkbox]"))) ? "Space" : "End",
    );
    if ((await sense(page)) === before) await page.keyboard.press("Home");
    if ((await sense(page)) === before) await page.keyboard.type("a");
  } else await page.keyboard.press("Enter");
  const wrong: string[] = [];
  const changed = async () => taken > 0 || (await sense(page).catch(() => "gone")) !== before;
  await expect
    .poll(changed, { timeout: 3_000 })
    .toBe(true)
    .catch(() => wrong.push(`${control.name} (${control.kind}) does nothing by ${by}`));
  // A new document begins at its beginning.
  const isNew = !(await page.evaluate(() => Reflect.get(globalThis, "robotWasHere") === true).catch(() => false));
  if (by === "key" && wrong.length === 0 && !isNew) {
    const lost = async () => page.evaluate(() => document.activeElement === document.body).catch(() => false);
    await expect
      .poll(lost, { timeout: 3_000 })
      .toBe(false)
      .catch(() => wrong.push(`${control.name} (${control.kind}) loses the focus`));
  }
  return wrong;
}
