// Every connection that is opened while this lives: how a test makes the product's own connections weaker than they
// are.
//
// One at a time, one thread at a time.
#ifndef MANDAT_TESTS_FAULTS_OPENED_CONNECTIONS_H_
#define MANDAT_TESTS_FAULTS_OPENED_CONNECTIONS_H_

#include <gtest/gtest.h>
#include <sqlcipher/sqlite3.h>

#include <string>
#include <vector>

namespace mandat::faults {

class OpenedConnections {
 public:
  OpenedConnections() {
    Handles().clear();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&Note));
  }
  ~OpenedConnections() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&Note)); }
  OpenedConnections(const OpenedConnections&) = delete;
  OpenedConnections& operator=(const OpenedConnections&) = delete;

  // The mutants: `synchronous` is NORMAL or OFF. The product's authorizer forbids both; a test takes that off.
  static void Weaken(std::size_t at_least, const std::string& synchronous) {
    ASSERT_GE(Handles().size(), at_least);
    for (sqlite3* handle : Handles()) {
      sqlite3_set_authorizer(handle, nullptr, nullptr);
      ASSERT_EQ(sqlite3_exec(handle, ("PRAGMA synchronous = " + synchronous).c_str(), nullptr, nullptr, nullptr),
                SQLITE_OK);
    }
  }

 private:
  static std::vector<sqlite3*>& Handles() {
    static std::vector<sqlite3*> handles;
    return handles;
  }
  static int Note(sqlite3* handle, char**, const void*) {
    const char* name = sqlite3_db_filename(handle, "main");
    if (name != nullptr && *name != '\0') Handles().push_back(handle);
    return SQLITE_OK;
  }
};

}  // namespace mandat::faults

#endif  // MANDAT_TESTS_FAULTS_OPENED_CONNECTIONS_H_
