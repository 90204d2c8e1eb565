// node validate.mjs DOCUMENT: the AsyncAPI parser's opinion, a line each; exit code 1 for any.

import { Parser, fromFile } from "@asyncapi/parser";

const { document, diagnostics } = await fromFile(new Parser(), process.argv[2]).parse();
for (const { code, path, message } of diagnostics) console.log(code, path.join("."), message);
for (const channel of document?.allChannels() ?? []) console.log(`channel ${channel.id()}`);
process.exit(document && !diagnostics.length ? 0 : 1);
