// Finds out the whole automaton of valid phone numbers and writes it to the file named: the same states as src/record/phone/automaton/phone-automaton.ts comes
// to in the end, equal ones united. Numbers are of bounded length, so there are no cycles: states are equal if they accept alike and their
// successors are equal.
import { writeFileSync } from "node:fs";
import { deadState, PhoneAutomaton } from "../src/record/phone/automaton/phone-automaton.js";
import { phoneFacts } from "../src/record/phone/phone-facts.js";
import { numberingPlans } from "../src/record/phone/phone-metadata.js";
import { storableFacts } from "../src/record/phone/stored-phone-facts.js";
import { plansVersion, type StoredPhoneTable } from "../src/record/phone/automaton/phone-table.js";

const automaton = new PhoneAutomaton(numberingPlans().byCallingCode);
const dead = { number: deadState };
const numbers = new Map<string, number>();
const united = new Map<number, number>([[deadState, dead.number]]);
const transitions: number[] = Array.from({ length: 20 }, (_, index) => (index < 10 ? 0 : deadState));
const accepting: number[] = [];

const start = unite(automaton.start);
const states = transitions.length / 10;
if (states > 0xffff) throw new Error(`bug: ${states} states do not fit words of 16 bits`);
const bytes = Buffer.alloc(transitions.length * 2);
transitions.forEach((state, index) => bytes.writeUInt16LE(state, 2 * index));
const facts = storableFacts(phoneFacts(undefined, true));
const stored: StoredPhoneTable = { version: plansVersion(), start, states, transitions: bytes.toString("base64"), accepting, facts };
writeFileSync(process.argv[2]!, `module.exports = ${JSON.stringify(stored)};\n`);

/** The number of the state that is equal to this one. */
function unite(state: number): number {
  const known = united.get(state);
  if (known !== undefined) return known;
  const next = Array.from({ length: 10 }, (_, digit) => unite(automaton.step(state, digit)));
  const isAccepting = automaton.isAccepting(state);
  const name = `${isAccepting ? 1 : 0}:${next.join(",")}`;
  let number = numbers.get(name);
  if (number === undefined) {
    // What accepts nothing is dead.
    number = !isAccepting && next.every((one) => one === deadState) ? deadState : transitions.length / 10;
    numbers.set(name, number);
    if (number !== deadState) {
      transitions.push(...next);
      if (isAccepting) accepting.push(number);
    }
  }
  united.set(state, number);
  return number;
}
