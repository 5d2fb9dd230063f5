// What a tool inherits, and that none is waited for longer than is allowed.
#include "shared/signed_pdf/tool.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "shared/signed_pdf/signed_pdf.h"

namespace mandat::signed_pdf {
namespace {

TEST(Tool, AProgramThatClosesItsOutputAndGoesOnIsEndedInTime) {
  const auto begin = std::chrono::steady_clock::now();
  const auto ran = RunTool({"sh", "-c", "exec >&-; exec sleep 50"}, -1, std::chrono::milliseconds(300));
  EXPECT_TRUE(absl::IsDeadlineExceeded(ran.status())) << ran.status();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
  const auto soon = RunTool({"sh", "-c", "echo said; exec >&-; exit 3"});
  ASSERT_TRUE(soon.ok()) << soon.status();
  EXPECT_EQ(soon->status, 3);
  EXPECT_EQ(soon->out, "said\n");
}

TEST(Tool, AFileIsInheritedByTheToolThatItIsHandedToAlone) {
  const int fd = memfd_create("mandat-tool-test", MFD_CLOEXEC);
  ASSERT_GE(fd, 0);
  ASSERT_EQ(write(fd, "said", 4), 4);
  const std::vector<std::string> command = {"cat", "/proc/self/fd/" + std::to_string(fd)};
  const auto handed = RunTool(command, fd);
  ASSERT_TRUE(handed.ok()) << handed.status();
  EXPECT_EQ(handed->out, "said");
  const auto other = RunTool(command);
  ASSERT_TRUE(other.ok()) << other.status();
  EXPECT_NE(other->status, 0);
  EXPECT_EQ(other->out, "");
  EXPECT_NE(fcntl(fd, F_GETFD) & FD_CLOEXEC, 0);
  close(fd);
}

// Programs of these names that note how many files in memory they were given.
class PlayedTools {
 public:
  PlayedTools() {
    std::string pattern = (std::filesystem::temp_directory_path() / "mandat-tools.XXXXXX").string();
    if (mkdtemp(pattern.data()) != nullptr) folder_ = pattern;
    Write("pdfsig", R"sh([ "$(cat "$1")" = "%PDF-1.6 signed" ] && cat <<END
Signature #1:
  - Signer Certificate Common Name: Vera Vard
  - Signing Time: Nov 23 2026 08:42:51
  - Signed Ranges: [0 - 12], [14 - 15]
  - Signature Validation: Signature is Valid.
END
)sh");
    Write("pdftotext", R"sh(printf 'Beslut\f'
)sh");
    const char* path = std::getenv("PATH");
    before_ = path == nullptr ? "" : path;
    setenv("PATH", (folder_.string() + ":" + before_).c_str(), 1);
  }
  ~PlayedTools() {
    setenv("PATH", before_.c_str(), 1);
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
  }
  PlayedTools(const PlayedTools&) = delete;
  PlayedTools& operator=(const PlayedTools&) = delete;
  std::string Noted() const {
    std::ifstream in(folder_ / "noted");
    return std::string(std::istreambuf_iterator<char>(in), {});
  }

 private:
  void Write(const std::string& name, const std::string& script) const {
    std::ofstream(folder_ / name) << "#!/bin/sh\nls -l /proc/$$/fd | grep -c 'memfd:' >>" << folder_ / "noted"
                                  << "\n"
                                  << script;
    chmod((folder_ / name).c_str(), 0700);
  }

  std::filesystem::path folder_;
  std::string before_;
};

TEST(SignedPdf, EachToolIsGivenTheOneFileThatItReads) {
  const PlayedTools tools;
  const auto checked = CheckSignedPdf("%PDF-1.6 signed", "%PDF-1.6", 0, "");
  ASSERT_TRUE(checked.ok()) << checked.status();
  EXPECT_EQ(checked->signer, "Vera Vard");
  EXPECT_EQ(tools.Noted(), "1\n1\n1\n");
}

}  // namespace
}  // namespace mandat::signed_pdf
