// Prints what Microsoft's Open XML SDK finds in Word files, as {file: [finding, …]}.
import { readFile } from "node:fs/promises";
import validate from "@ooxml-tools/validate";

const found = {};
for (const file of process.argv.slice(2)) {
  try {
    const errors = await validate(await readFile(file), "docx", "Office2019");
    found[file] = errors.map((e) => `${e.path?.partUri ?? ""} ${e.description}`.trim());
  } catch (error) {
    found[file] = [`not opened: ${error.message}`]; // the SDK throws where the package is damaged
  }
}
console.log(JSON.stringify(found));
