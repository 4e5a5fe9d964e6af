// `npm run screens`: writes docs/screens.md.
import { writeFileSync } from "node:fs";
import { screensDocument } from "./screens/screens-document.js";

writeFileSync("docs/screens.md", await screensDocument());
