#!/usr/bin/python3
"""Asks the read API of a Mandat server, with the schema alone: a call by its name, its request and answer as JSON.

  mandat_read.py --server HOST:PORT --certificates DIR [--proto DIR] CALL [REQUEST]

DIR of --certificates is what `mandatd issue-client` wrote (client.pem, client.key, ca.pem). REQUEST is JSON with the fields' names of the schema.
  mandat_read.py --server mandat.example.se:7443 --certificates case-system ListMeetings '{"page_size": 10}'
  mandat_read.py --server mandat.example.se:7443 --certificates case-system --all ListDecisions '{"meeting": "lsvo-2026-12"}'

Needs Debian's python3-grpcio, python3-protobuf and protobuf-compiler. Exit status: 0 answered (JSON on standard output), 1 refused (the status and the
server's words on standard error), 2 no such call or request.
"""

import argparse
import json
import pathlib
import subprocess
import sys

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

PROTO = pathlib.Path(__file__).resolve().parents[2] / "proto"
SERVICE = "mandat.v1.ReadService"
# The name in the server's certificate, wherever the server is: trust rests on its CA, not on DNS.
MEMBERS_NAME = "members.mandat.internal"
MOST_PAGES = 10_000


class Usage(Exception):
    pass


def load_service(proto):
    """The service's descriptor, and a factory for its messages."""
    made = subprocess.run(["protoc", f"-I{proto}", "--include_imports", "--descriptor_set_out=/dev/stdout", "mandat/v1/read_service.proto"],
                          capture_output=True, check=True, timeout=60)
    pool = descriptor_pool.DescriptorPool()
    for file in descriptor_pb2.FileDescriptorSet.FromString(made.stdout).file:
        pool.Add(file)
    return pool.FindServiceByName(SERVICE), message_factory.MessageFactory(pool)


def connect(server, certificates):
    read = lambda name: (pathlib.Path(certificates) / name).read_bytes()  # noqa: E731
    credentials = grpc.ssl_channel_credentials(read("ca.pem"), read("client.key"), read("client.pem"))
    return grpc.secure_channel(server, credentials, options=(("grpc.ssl_target_name_override", MEMBERS_NAME),))


def ask(channel, method, factory, request, seconds):
    answer = factory.GetPrototype(method.output_type)
    call = channel.unary_unary(f"/{SERVICE}/{method.name}", type(request).SerializeToString, answer.FromString)
    return call(request, timeout=seconds)  # a call without a deadline is refused


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("call", help="ListMeetings, GetForecast, ...")
    parser.add_argument("request", nargs="?", default="{}", help="JSON")
    parser.add_argument("--server", required=True, help="host:port of the members' port")
    parser.add_argument("--certificates", required=True, help="the folder that mandatd issue-client wrote")
    parser.add_argument("--proto", default=PROTO, help="the schema's folder")
    parser.add_argument("--timeout", type=float, default=20, help="seconds for each call, at most 60")
    parser.add_argument("--all", action="store_true", help="follow the pages of a list to its end; one JSON object a page")
    options = parser.parse_args(arguments)
    try:
        service, factory = load_service(options.proto)
        method = service.methods_by_name.get(options.call)
        if method is None:
            raise Usage(f"no call {options.call}; there are " + ", ".join(sorted(service.methods_by_name)))
        try:
            request = json_format.Parse(options.request, factory.GetPrototype(method.input_type)())
        except json_format.ParseError as error:
            raise Usage(f"the request: {error}") from error
        channel = connect(options.server, options.certificates)
        for _ in range(MOST_PAGES if options.all else 1):
            answer = ask(channel, method, factory, request, options.timeout)
            print(json.dumps(json_format.MessageToDict(answer, preserving_proto_field_name=True), ensure_ascii=False))
            if not getattr(answer, "next_page_token", ""):
                break
            request.page_token = answer.next_page_token
    except (Usage, OSError) as error:
        print(f"mandat_read: {error}", file=sys.stderr)
        return 2
    except grpc.RpcError as error:
        print(f"mandat_read: {error.code().name}: {error.details()}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
