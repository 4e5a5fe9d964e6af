// Computes the complete, minimised automaton of valid phone numbers and writes it to the file given
// as the argument. src/record/phone/automaton/phone-automaton.ts creates the same states lazily.
// Numbers have a bounded length, so the automaton has no cycles, and two states are equal if both
// accept or both do not, and their successors are equal.
import { writeFileSync } from "node:fs";
import { deadState, PhoneAutomaton } from "../../src/record/phone/automaton/phone-automaton.js";
import { phoneTables } from "../../src/record/phone/phone-tables.js";
import { plansWithFormer } from "../../src/record/phone/former-plans.js";
import { storableTables } from "../../src/record/phone/stored-phone-tables.js";
import { plansVersion, type StoredPhoneTable } from "../../src/record/phone/automaton/phone-table.js";

const automaton = new PhoneAutomaton(plansWithFormer());
const dead = { number: deadState };
const numbers = new Map<string, number>();
const minimised = new Map<number, number>([[deadState, dead.number]]);
const transitions: number[] = Array.from({ length: 20 }, (_, index) => (index < 10 ? 0 : deadState));
const accepting: number[] = [];

const start = minimise(automaton.start);
const states = transitions.length / 10;
if (states > 0xffff) throw new Error(`bug: ${states} states do not fit words of 16 bits`);
const bytes = Buffer.alloc(transitions.length * 2);
transitions.forEach((state, index) => bytes.writeUInt16LE(state, 2 * index));
const stored: StoredPhoneTable = {
  version: plansVersion(),
  start,
  states,
  transitions: bytes.toString("base64"),
  accepting,
  facts: storableTables(phoneTables(undefined, true)),
};
writeFileSync(process.argv[2]!, `module.exports = ${JSON.stringify(stored)};\n`);

/** Returns the number of the state in the minimised automaton. */
function minimise(state: number): number {
  const known = minimised.get(state);
  if (known !== undefined) return known;
  const next = Array.from({ length: 10 }, (_, digit) => minimise(automaton.step(state, digit)));
  const isAccepting = automaton.isAccepting(state);
  const name = `${isAccepting ? 1 : 0}:${next.join(",")}`;
  let number = numbers.get(name);
  if (number === undefined) {
    // A state from which no state accepts is dead.
    number = !isAccepting && next.every((one) => one === deadState) ? deadState : transitions.length / 10;
    numbers.set(name, number);
    if (number !== deadState) {
      transitions.push(...next);
      if (isAccepting) accepting.push(number);
    }
  }
  minimised.set(state, number);
  return number;
}
