// What is in packaging: no daemon and no Homebrew run here, so the files are checked as texts.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const { version, license, homepage, description } = JSON.parse(read("package.json")) as Record<
  string,
  string
>;

describe("the Dockerfile", () => {
  const lines = read("packaging/Dockerfile")
    .replaceAll("\\\n", " ")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => ({ name: line.split(" ")[0] ?? "", rest: line.slice(line.indexOf(" ") + 1) }));
  const known = "FROM WORKDIR COPY RUN ENV VOLUME USER ENTRYPOINT CMD".split(" ");
  const last = lines.slice(lines.findLastIndex(({ name }) => name === "FROM"));

  it("has known instructions, images with a tag, and nothing fetched but by them", () => {
    expect(lines.filter(({ name }) => !known.includes(name))).toEqual([]);
    for (const { rest } of lines.filter(({ name }) => name === "FROM"))
      expect(rest).toMatch(/^[a-z]+:[\w.-]+-slim(?: AS [a-z]+)?$/u);
    expect(lines.map(({ rest }) => rest).join("\n")).not.toMatch(/curl|wget|https?:|sudo|apt-get|:latest/u);
  });

  it("ends as a user without rights, with a program in exec form", () => {
    expect(last.filter(({ name }) => name === "USER").map(({ rest }) => rest)).toEqual(["10001:10001"]);
    const user = last.findIndex(({ name }) => name === "USER");
    expect(last.slice(user).map(({ name }) => name)).toEqual(["USER", "ENTRYPOINT", "CMD"]);
    for (const { rest } of last.slice(user + 1)) expect(JSON.parse(rest)).toHaveLength(1);
  });

  it("keeps indexes, secrets and home in its volume", () => {
    const [volume = ""] = JSON.parse(last.find(({ name }) => name === "VOLUME")?.rest ?? "[]") as string[];
    const environment = last.find(({ name }) => name === "ENV")?.rest ?? "";
    for (const name of ["HOME", "LEAKCHECK_HOME", "XDG_CONFIG_HOME"])
      expect(environment).toMatch(new RegExp(`(?<!\\w)${name}=${volume}`, "u"));
  });

  it("is run without network and with a read-only root", () => {
    const commands =
      read("packaging/README.md")
        .replaceAll("\\\n", " ")
        .match(/^docker run.*$/gmu) ?? [];
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(command).toMatch(/--read-only --network none --cap-drop ALL/u);
  });
});

describe("the formula", () => {
  it("is of this version, and says what package.json says", () => {
    const text = read("packaging/leakcheck.rb");
    expect(text).toContain(`leakcheck-${version}.tgz"`);
    expect(text).toContain(`license "${license}"`);
    expect(text).toContain(`homepage "${homepage}"`);
    expect(text).toContain(`desc "${description?.split(":")[0]}`);
    expect(text).toMatch(/^ {2}sha256 "[0-9a-f]{64}"$/mu);
  });
});
