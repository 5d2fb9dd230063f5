#!/usr/bin/python3
"""The checks find what is planted, and leave alone what is allowed."""

import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import check_includes  # noqa: E402
import check_rules_doc  # noqa: E402
import check_words  # noqa: E402


class Planted(unittest.TestCase):
    def findings(self, checker, files):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for path, text in files.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding="utf-8")
            return checker.check(root)[0]

    def assert_include(self, path, include, refused):
        found = self.findings(check_includes, {path: f"// x\n#include {include}\n"})
        self.assertEqual(len(found), 1 if refused else 0, (path, include, found))
        if refused:
            self.assertTrue(found[0].startswith(f"{path}:2: "), found)


class Includes(Planted):
    def test_a_forbidden_direction_is_found(self):
        for path, include in (
            ("shared/ledger/a.cc", '"server/store/log_store.h"'),
            ("shared/client/a.cc", '"mobile/view/a.h"'),
            ("shared/client/a.cc", '"tests/rpc/helper.h"'),
            ("server/a.cc", '"mobile/view/a.h"'),
            ("server/a.h", '"tests/rpc/helper.h"'),
            ("server/a.cc", '"shared/domain/file_test_util.h"'),
            ("mobile/view/a.cc", '"server/forum_host.h"'),
            ("shared/domain/a.h", '"shared/vault/database.h"'),
            ("shared/domain/a.h", '"shared/client/outbox.h"'),
            ("server/a.cc", "<QString>"),
            ("shared/client/a.cc", "<QtCore/QString>"),
            ("tests/rpc/a.cc", "<QObject>"),
            ("mobile/view/a.cc", "<grpcpp/grpcpp.h>"),
            ("mobile/view/a.cc", '"mandat/v1/member_service.grpc.pb.h"'),
            ("shared/ledger/a.cc", "<grpcpp/grpcpp.h>"),
            ("server/store/a.cc", "<sqlcipher/sqlite3.h>"),
            ("shared/client/a.cc", "<sqlite3.h>"),
        ):
            self.assert_include(path, include, refused=True)

    def test_an_impure_domain_is_found(self):
        for include in ("<thread>", "<mutex>", "<random>", "<ctime>", "<fstream>", "<absl/time/clock.h>",
                        '"spdlog/spdlog.h"', "<grpcpp/support/status.h>", "<QDate>", "<sqlite3.h>"):
            self.assert_include("shared/domain/a.cc", include, refused=True)
        for call in ("auto t = std::chrono::system_clock::now();", "randombytes_buf(x, 32);", "absl::Now()"):
            found = self.findings(check_includes, {"shared/domain/a.cc": f"{call}\n"})
            self.assertEqual(len(found), 1, call)

    def test_an_include_that_is_not_written_from_the_root_is_found(self):
        self.assert_include("server/a.cc", '"../mobile/view/a.h"', refused=True)
        found = self.findings(check_includes, {"server/a.cc": '#include "a.h"\n', "server/a.h": ""})
        self.assertEqual(len(found), 1)

    def test_what_is_allowed_passes(self):
        for path, include in (
            ("shared/domain/a.cc", "<chrono>"),
            ("shared/domain/a.cc", '"mandat/v1/model.pb.h"'),
            ("shared/domain/a_test.cc", "<random>"),
            ("shared/domain/a_test.cc", '"shared/domain/file_test_util.h"'),
            ("shared/domain/file_test_util.h", "<fstream>"),
            ("shared/domain/a.cc", "<sodium.h>"),
            ("shared/client/a.cc", "<grpcpp/grpcpp.h>"),
            ("server/a.cc", '"shared/ledger/chain.h"'),
            ("server/a.cc", '"mandat/v1/member_service.grpc.pb.h"'),
            ("server/cli/a.cc", "<qrencode.h>"),
            ("mobile/view/a.cc", "<QString>"),
            ("mobile/view/a.cc", "<qt6keychain/keychain.h>"),
            ("mobile/view/a.cc", '"shared/client/client.h"'),
            ("shared/vault/a.cc", "<sqlcipher/sqlite3.h>"),
            ("tests/faults/a.cc", "<sqlcipher/sqlite3.h>"),
            ("tests/rpc/a.cc", '"server/tls/tls_policy.h"'),
        ):
            self.assert_include(path, include, refused=False)

    def test_an_empty_tree_is_no_success(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(check_includes.main([folder]), 1)
            self.assertEqual(check_words.main([folder]), 1)


class Words(Planted):
    def test_a_forbidden_word_is_found(self):
        for text in (
            "// TODO: later",
            "# FIXME",
            "int x;  // XXX",
            "GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_BUT_DONT_VERIFY",
            "GRPC_SSL_REQUEST_CLIENT_CERTIFICATE_AND_VERIFY",
            "GRPC_SSL_REQUEST_CLIENT_CERTIFICATE_BUT_DONT_VERIFY",
            "GRPC_SSL_DONT_REQUEST_CLIENT_CERTIFICATE",
            'options.set_crl_directory("/x")',
            "job.setInsecureFallback(true)",
        ):
            found = self.findings(check_words, {"server/a.cc": f"\n{text}\n"})
            self.assertEqual(len(found), 1, (text, found))
            self.assertTrue(found[0].startswith("server/a.cc:2: "), found)

    def test_what_is_allowed_passes(self):
        for text in (
            "GRPC_SSL_REQUEST_AND_REQUIRE_CLIENT_CERTIFICATE_AND_VERIFY",
            "mktemp /tmp/x.XXXXXX",
            "job.setInsecureFallback(false)",
        ):
            self.assertEqual(self.findings(check_words, {"server/a.cc": text}), [])


class RulesDoc(Planted):
    HEAD = "| question | reading | where |\n|---|---|---|\n| q | r | `a.cc` |\n\n# Sentence by sentence\n\n| about | where | test |\n|---|---|---|\n"
    FILES = {
        "shared/domain/a.cc": "",
        "shared/domain/a_test.cc": "TEST_F(A, OneHolds) {}\nTEST(A, AnotherHolds) {}\nTEST(B, ThirdHolds) {}\n",
        "tests/cli/b_test.py": "    def test_it_works(self) -> None:\n",
    }

    def found(self, line):
        return self.findings(check_rules_doc, {**self.FILES, "docs/rules.md": self.HEAD + line + "\n"})

    def test_tests_and_files_that_are_there_pass(self):
        self.assertEqual(self.found("| x | `a.cc` (`Word`), `shared/domain/` | `A.OneHolds`, `AnotherHolds`, `B.*`, `tests/cli/b_test.py:test_it_works` |"), [])

    def test_what_is_not_there_is_found(self):
        for line in (
            "| x | `a.cc` | `A.ThirdHolds` |",
            "| x | `a.cc` | `B.ThirdHolds`, `OneHolds` |",
            "| x | `a.cc` | `C.*` |",
            "| x | `a.cc` | `OneHolds` |",
            "| x | `a.cc` | `tests/cli/b_test.py:test_that_works` |",
            "| x | `b.cc` | `A.OneHolds` |",
            "| x | `a.cc` | – |",
            "| x | – | `A.OneHolds` |",
            "| x | `A.OneHolds` |",
        ):
            self.assertEqual(len(self.found(line)), 1, (line, self.found(line)))


if __name__ == "__main__":
    unittest.main()
