// Random JSON dumps whose objects hold many people, with the truth: the columns of each person.
import { seededRandom } from "./random.js";

/** A person's identifiers in canonical form, and the columns that are exposed for them. */
interface Person {
  readonly identifiers: readonly (readonly ["email" | "phone" | "username", string])[];
  readonly columns: readonly string[];
}

export interface PeopleDump {
  /** JSON values, one for each line. */
  readonly lines: readonly unknown[];
  readonly people: readonly Person[];
}

type Random = (below: number) => number;
type Fields = Record<string, unknown>;

/** A person's object, and its columns as paths below it. */
interface Made {
  readonly object: Fields;
  readonly columns: readonly string[];
  readonly identifiers: Person["identifiers"];
}

/** Makes people that all differ. */
class Census {
  readonly people: Person[] = [];
  readonly random: Random;
  #count = 0;

  constructor(random: Random) {
    this.random = random;
  }

  /** Returns a person with some of the fields, who has at least one identifier. */
  make(): Made {
    const { random } = this;
    const n = (this.#count += 1);
    const object: Fields = {};
    const columns: string[] = [];
    const identifiers: (readonly ["email" | "phone" | "username", string])[] = [];
    const has = (chance: number): boolean => random(chance) > 0;
    const put = (name: string, value: unknown, ...paths: string[]): void => {
      object[name] = value;
      columns.push(...paths);
    };
    const phone = `+1${201 + (n % 700)}555${String(100 + Math.floor(n / 700)).padStart(4, "0")}`;
    put("pk", n, "pk");
    const first = random(3);
    if (first === 0 || has(2)) {
      put("username", `user_${n}`, "username");
      identifiers.push(["username", `user_${n}`]);
    } else if (!has(3)) put("username", null);
    if (first === 1 || has(2)) {
      put("email", `person${n}@example.com`, "email");
      identifiers.push(["email", `person${n}@example.com`]);
    } else if (has(3)) put("email", "");
    if (first === 2 || has(2)) {
      put("phone", phone, "phone");
      identifiers.push(["phone", phone.slice(1)]);
    }
    if (has(2)) put("full_name", `Person ${n}`, "full_name");
    if (!has(3)) put("city", "Delft", "city");
    if (!has(4)) {
      put("emails", [`other${n}@example.com`, `third${n}@example.com`], "emails");
      identifiers.push(["email", `other${n}@example.com`], ["email", `third${n}@example.com`]);
    }
    if (!has(4)) {
      put("profiles", [{ network: "x", username: `profile_${n}` }], "profiles.network", "profiles.username");
      identifiers.push(["username", `profile_${n}`]);
    }
    return { object, columns, identifiers };
  }

  /** Adds a person to the truth; `at` is the path of the object, `around` are columns of others. */
  add({ columns, identifiers }: Made, at: string, around: readonly string[] = []): void {
    this.people.push({
      identifiers,
      columns: [...around, ...columns.map((column) => (at === "" ? column : `${at}.${column}`))],
    });
  }

  /** Returns people at a path, who are added. */
  several(at: string, around: readonly string[] = [], most = 5): Fields[] {
    return Array.from({ length: 1 + this.random(most) }, () => {
      const made = this.make();
      this.add(made, at, around);
      return made.object;
    });
  }
}

/** The ways in which an object holds people. Each returns one line. */
export const layouts: Readonly<Record<string, (census: Census) => unknown>> = {
  "pages with fields around them": (census) => ({
    status: "ok",
    users: census.several("users", ["status"]),
  }),
  "pages in an object": (census) => ({ data: { users: census.several("data.users") } }),
  "edges and nodes": (census) => ({
    user: {
      edge_followed_by: {
        edges: census.several("user.edge_followed_by.edges.node").map((node) => ({ node })),
      },
    },
  }),
  "a list with a name that says nothing": (census) => ({ kring: census.several("kring") }),
  "an owner and followers": (census) => {
    const owner = census.make();
    census.add(owner, "owner");
    return { owner: owner.object, followers: census.several("followers") };
  },
  "comments and replies": (census) => {
    const { random } = census;
    const author = census.make();
    census.add(author, "author");
    const comments = Array.from({ length: 1 + random(3) }, () => {
      const user = census.make();
      census.add(user, "comments.user", ["comments.text"]);
      return { text: "hoi", user: user.object, replies: census.several("comments.replies", [], 2) };
    });
    return { author: author.object, comments };
  },
  "objects under keys": (census) => ({
    users: Object.fromEntries(census.several("users.*").map((one) => [`-N${String(one["pk"])}aB`, one])),
  }),
  "objects under keys at the top": (census) =>
    Object.fromEntries(census.several("*").map((one) => [`-N${String(one["pk"])}aB`, one])),
  "objects under numbers": (census) => ({
    members: Object.fromEntries(census.several("members.*").map((one, index) => [index, one])),
  }),
  "arrays of arrays": (census) => ({ rows: [census.several("rows"), census.several("rows")] }),
  "one person": (census) => {
    const person = census.make();
    census.add(person, "");
    return person.object;
  },
};

/** Returns a dump of `count` lines in one layout, determined by the seed. */
export function peopleDump(layout: string, count: number, seed: number): PeopleDump {
  const census = new Census(seededRandom(seed));
  const make = layouts[layout]!;
  return { lines: Array.from({ length: count }, () => make(census)), people: census.people };
}
