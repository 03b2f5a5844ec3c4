import "#ui/styles.css";
import { startSite } from "#app/start.tsx";

void startSite(document, import.meta.env.BASE_URL);
