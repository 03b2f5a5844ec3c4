import "./crowd.css";
import type { LaneStrips } from "#chart/lane-strips.ts";
import { crowdPlace, crowdScene } from "#scene/crowd/crowd-scene.ts";
import { CrowdStage } from "./crowd-stage.ts";

/** Everything that lays out and draws a crowd: a record of few events loads none of it. */
export const crowdKit = {
  layOut: crowdScene,
  placeOf: crowdPlace,
  openStage: (host: HTMLElement, strips: LaneStrips, onRestyled: () => void) =>
    new CrowdStage(host, strips, onRestyled),
};

export type CrowdKit = typeof crowdKit;
