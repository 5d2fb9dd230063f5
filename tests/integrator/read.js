// Another system's client, in Node with gRPC's own library: nothing of Mandat but the schema. docs/integrators.md shows it.
//
//   node read.js HOST:PORT CERTIFICATES PROTO
//
// CERTIFICATES is what `mandatd issue-client` wrote. Reads calls from standard input, one a line as JSON {service, call, request, seconds}, and writes the answer or the
// status of each as a line of JSON.
"use strict";
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const grpc = require("@grpc/grpc-js");
const loader = require("@grpc/proto-loader");

const [server, certificates, proto] = process.argv.slice(2);
const file = (name) => fs.readFileSync(path.join(certificates, name));

const definition = loader.loadSync(["mandat/v1/read_service.proto", "mandat/v1/member_service.proto"],
  { includeDirs: [proto], keepCase: true, longs: String, enums: String, defaults: true });
const { ReadService, MemberService } = grpc.loadPackageDefinition(definition).mandat.v1;

const credentials = grpc.credentials.createSsl(file("ca.pem"), file("client.key"), file("client.pem"));
// The server's certificate is from its own CA and carries this name, wherever the server stands.
const options = { "grpc.ssl_target_name_override": "members.mandat.internal", "grpc.default_authority": "members.mandat.internal" };
const clients = { ReadService: new ReadService(server, credentials, options), MemberService: new MemberService(server, credentials, options) };

// Every call has a deadline: without one the server refuses it.
function ask({ service = "ReadService", call, request = {}, seconds = 20 }) {
  return new Promise((resolve) => {
    const extra = seconds > 0 ? { deadline: Date.now() + seconds * 1000 } : {};
    clients[service][call](request, extra, (error, answer) =>
      resolve(error ? { status: grpc.status[error.code], words: error.details } : { status: "OK", answer }));
  });
}

// A list page by page, as AIP-158 has it.
async function all({ call, request = {} }, field) {
  const rows = [];
  let pages = 0;
  for (let page_token = ""; ; ++pages) {
    const { status, answer, words } = await ask({ call, request: { ...request, page_token } });
    if (status !== "OK") return { status, words };
    rows.push(...answer[field]);
    page_token = answer.next_page_token;
    if (!page_token) return { status, answer: { [field]: rows, pages: pages + 1 } };
  }
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const question = JSON.parse(line);
    const told = question.all ? await all(question, question.all) : await ask(question);
    process.stdout.write(JSON.stringify(told) + "\n");
  }
  for (const client of Object.values(clients)) client.close();
})();
