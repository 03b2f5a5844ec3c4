import "#ui/styles.css";
import { startSite } from "#app/start.tsx";
import { allowOwnScripts } from "#app/trusted-types.ts";

allowOwnScripts(import.meta.env.BASE_URL);
void startSite(document, import.meta.env.BASE_URL);
