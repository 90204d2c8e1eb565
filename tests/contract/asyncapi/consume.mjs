// node consume.mjs SCHEMAS EXAMPLES FOLDER: in FOLDER, generates types from every JSON Schema, has
// TypeScript check every example against its type, compiles consumer.ts and runs it on the examples.

import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileFromFile } from "json-schema-to-typescript";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const [schemas, examples, folder] = process.argv.slice(2);

for (const file of readdirSync(schemas).filter((name) => name.endsWith(".schema.json"))) {
  const types = await compileFromFile(join(schemas, file), { cwd: schemas });
  writeFileSync(join(folder, `${basename(file).split(".")[0]}.d.ts`), types);
}

const events = JSON.parse(readFileSync(join(folder, "events.json"), "utf8")); // topic: its event
const literals = Object.entries(events).flatMap(([topic, event]) =>
  readdirSync(join(examples, topic)).map((file) =>
    `${readFileSync(join(examples, topic, file), "utf8").trim()} satisfies import("./${event}.js").${event},`),
);
writeFileSync(join(folder, "examples.ts"), `export default [${literals.join("\n")}];`);
cpSync(here("consumer.ts"), join(folder, "consumer.ts"));

const options = ["--strict", "--target", "es2022", "--module", "nodenext", "--outDir", join(folder, "out")];
writeFileSync(join(folder, "package.json"), '{"type": "module"}');
execFileSync(here("node_modules/.bin/tsc"), [...options, "--rootDir", folder,
  join(folder, "examples.ts"), join(folder, "consumer.ts")], { stdio: "inherit" });

const { heard, story } = await import(join(folder, "out", "consumer.js"));
const read = (topic) => readdirSync(join(examples, topic)).map((file) =>
  JSON.parse(readFileSync(join(examples, topic, file), "utf8")));
for (const line of read("claims").flatMap(heard)) console.log(line);
for (const line of read("deduped-articles").map(story)) console.log(line);
