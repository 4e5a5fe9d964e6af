// Runs before each file of tests. Files share their modules, so a hook that a module registers would
// belong to the first file alone.
import { afterEach } from "vitest";
import { removeFolders } from "./folder.js";

afterEach(removeFolders);
