#include "server/mail/smtp_transport.h"

#include <curl/curl.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "server/mail/smtp_answer.h"
#include "server/tls/disk.h"

namespace mandat::server {
namespace {

constexpr long kConnectSeconds = 20;
constexpr long kWholeSeconds = 180;
constexpr std::chrono::seconds kLongestGoodbye(5);
constexpr std::size_t kMaxPassword = 1024;
constexpr std::string_view kCredential = "credential:";

void BeginCurl() {
  static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
  static_cast<void>(begun);
}

struct Conversation {
  std::string_view left;  // of the mail
  // By what was said last. The commands are looked at by their first word alone: one of them is the login.
  SmtpStage stage = SmtpStage::kBefore;
  std::string answer;  // the mail server's newest line, but for its goodbye
  bool over = false;
  const std::atomic<bool>* stopping = nullptr;
  std::optional<std::chrono::steady_clock::time_point> asked_to_stop;
};

std::size_t GiveBytes(char* buffer, std::size_t size, std::size_t count, void* user) {
  auto& conversation = *static_cast<Conversation*>(user);
  const std::size_t given = std::min(size * count, conversation.left.size());
  std::copy_n(conversation.left.data(), given, buffer);
  conversation.left.remove_prefix(given);
  return given;
}

std::size_t TakeAnswer(char* line, std::size_t size, std::size_t count, void* user) {
  auto& conversation = *static_cast<Conversation*>(user);
  const std::string_view text(line, size * count);
  if (!conversation.over && text.size() > 3 && text[0] >= '2' && text[0] <= '5')
    conversation.answer = std::string(text.substr(0, 200));
  return size * count;
}

int NoteCommand(CURL*, curl_infotype type, char* data, std::size_t size, void* user) {
  if (type != CURLINFO_HEADER_OUT) return 0;
  auto& conversation = *static_cast<Conversation*>(user);
  const absl::string_view command(data, std::min<std::size_t>(size, 9));
  SmtpStage stage = conversation.stage;
  if (absl::StartsWithIgnoreCase(command, "MAIL FROM")) stage = SmtpStage::kFrom;
  if (absl::StartsWithIgnoreCase(command, "RCPT TO")) stage = SmtpStage::kTo;
  if (absl::StartsWithIgnoreCase(command, "DATA")) stage = SmtpStage::kData;
  conversation.over = conversation.over || absl::StartsWithIgnoreCase(command, "QUIT");
  if (stage != conversation.stage) conversation.answer.clear();
  conversation.stage = stage;
  return 0;
}

int KeepOn(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto& conversation = *static_cast<Conversation*>(user);
  if (!conversation.stopping->load()) return 0;
  // Once all is sent, the answer is worth waiting for: without it the mail might be sent again.
  if (conversation.stage != SmtpStage::kData || !conversation.left.empty()) return 1;
  const auto now = std::chrono::steady_clock::now();
  if (!conversation.asked_to_stop) conversation.asked_to_stop = now;
  return now - *conversation.asked_to_stop > kLongestGoodbye ? 1 : 0;
}

const char* TroubleWords(CURLcode code, SmtpStage stage) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return "the mail server's name is not found";
    case CURLE_COULDNT_CONNECT:
      return "the mail server cannot be reached";
    case CURLE_OPERATION_TIMEDOUT:
      return "the mail server does not answer";
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
      return "the mail server's certificate is not trusted";
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_USE_SSL_FAILED:
      return "the mail server does not speak TLS as it is set";
    case CURLE_LOGIN_DENIED:
      return "the mail server refuses the login";
    default:
      return stage == SmtpStage::kFrom ? "the mail server refuses the sender" : "the mail server broke off";
  }
}

MailSent Judge(CURLcode code, const Conversation& conversation) {
  if (code == CURLE_OK) return {MailSent::Kind::kAccepted, EnhancedCode(conversation.answer), ""};
  MailSent sent = JudgeFailure(conversation.stage, conversation.answer, conversation.left.empty());
  switch (sent.kind) {
    case MailSent::Kind::kLater:
      sent.trouble = "the mail server puts a mail off";
      break;
    case MailSent::Kind::kUnknown:
      sent.trouble = "the mail server broke off after a mail was sent";
      break;
    case MailSent::Kind::kServerTrouble:
      sent.trouble = TroubleWords(code, conversation.stage);
      break;
    default:
      break;
  }
  return sent;
}

}  // namespace

SmtpTransport::SmtpTransport(const MailSettings& settings) : settings_(settings) { BeginCurl(); }

SmtpTransport::~SmtpTransport() { Rest(); }

void SmtpTransport::Rest() {
  if (handle_ != nullptr) curl_easy_cleanup(handle_);
  handle_ = nullptr;
}

absl::StatusOr<std::unique_ptr<SmtpTransport>> SmtpTransport::Make(const MailSettings& settings) {
  std::unique_ptr<SmtpTransport> transport(new SmtpTransport(settings));
  if (absl::Status status = transport->ReadPassword(); !status.ok()) return status;
  return transport;
}

absl::Status SmtpTransport::ReadPassword() {
  if (settings_.user.empty()) return absl::OkStatus();
  std::string path = settings_.password_file;
  if (path.starts_with(kCredential)) {
    const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
    if (folder == nullptr)
      return absl::FailedPreconditionError(
          absl::StrCat("mail.password_file: systemd gave no credentials (", path, ")"));
    path = absl::StrCat(folder, "/", path.substr(kCredential.size()));
  }
  struct stat about {};
  if (stat(path.c_str(), &about) != 0) return DiskError("cannot read", path);
  if ((about.st_mode & 077) != 0) {
    return absl::FailedPreconditionError(
        absl::StrCat("mail.password_file: ", path, " may be read by others: chmod 0600"));
  }
  absl::StatusOr<std::string> text = ReadSmallFile(path, kMaxPassword);
  if (!text.ok()) return text.status();
  const std::size_t end = text->find_last_not_of("\r\n");
  // With the zero that libcurl wants at its end.
  password_ = vault::SecretBytes((end == std::string::npos ? 0 : end + 1) + 1);
  std::copy_n(text->data(), password_.size() - 1, password_.mutable_bytes().data());
  std::fill(text->begin(), text->end(), '\0');
  if (password_.size() == 1)
    return absl::FailedPreconditionError(absl::StrCat("mail.password_file: ", path, " is empty"));
  return absl::OkStatus();
}

MailSent SmtpTransport::Send(const std::string& from, const std::string& to, std::string_view bytes) {
  if (handle_ == nullptr) handle_ = curl_easy_init();
  CURL* curl = handle_;
  if (curl == nullptr) return {};
  curl_easy_reset(curl);  // keeps the connection
  Conversation conversation;
  conversation.left = bytes;
  conversation.stopping = &stopping_;
  const std::string host =
      absl::StrContains(settings_.host, ':') ? absl::StrCat("[", settings_.host, "]") : settings_.host;
  const bool implicit = settings_.tls == MailTls::kImplicit;
  const std::string url = absl::StrCat(implicit ? "smtps" : "smtp", "://", host, ":", settings_.port);
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, implicit ? "smtps" : "smtp");
  curl_easy_setopt(curl, CURLOPT_USE_SSL, settings_.tls == MailTls::kNoneOnLoopback ? CURLUSESSL_NONE : CURLUSESSL_ALL);
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!settings_.ca_file.empty()) {
    curl_easy_setopt(curl, CURLOPT_CAINFO, settings_.ca_file.c_str());
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);  // that file alone, not what the system trusts beside it
  }
  if (!settings_.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, settings_.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, reinterpret_cast<const char*>(password_.bytes().data()));
  }
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);  // a name server that does not answer must not hold up a stop
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, kWholeSeconds);
  const std::string sender = absl::StrCat("<", from, ">");
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender.c_str());
  curl_slist* recipients = curl_slist_append(nullptr, absl::StrCat("<", to, ">").c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, GiveBytes);
  curl_easy_setopt(curl, CURLOPT_READDATA, &conversation);
  curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(bytes.size()));
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, TakeAnswer);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &conversation);
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, NoteCommand);
  curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &conversation);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, KeepOn);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &conversation);
  const CURLcode code = curl_easy_perform(curl);
  curl_slist_free_all(recipients);
  return Judge(code, conversation);
}

}  // namespace mandat::server
