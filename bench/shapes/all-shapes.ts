// All shapes of dumps, by name.
import { brokenShapes } from "./broken-shapes.js";
import { dialectShapes } from "./dialect-shapes.js";
import { jsonShapes } from "./json-shapes.js";
import { phoneShapes } from "./phone-shapes.js";
import type { Shape } from "./shape.js";
import { textShapes } from "./text-shapes.js";

export const allShapes: readonly Shape[] = [
  ...phoneShapes,
  ...dialectShapes,
  ...textShapes,
  ...jsonShapes,
  ...brokenShapes,
];
