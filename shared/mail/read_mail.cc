#include "shared/mail/read_mail.h"

#include <gmime/gmime.h>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "shared/domain/text_hash.h"
#include "shared/mail/ascii.h"
#include "shared/mail/gmime.h"
#include "shared/mail/plain_text.h"

namespace mandat::mail {
namespace {

// The bytes of a part, out of base64 and the like.
std::string BytesOf(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return "";
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
}

std::string WholeOf(GMimeObject* object) {
  const OwnedText text(g_mime_object_to_string(object, nullptr));
  return TextOf(text.get());
}

std::string TypeOf(GMimeObject* object) {
  const GMimeContentType* type = g_mime_object_get_content_type(object);
  const OwnedText text(g_mime_content_type_get_mime_type(const_cast<GMimeContentType*>(type)));
  return absl::AsciiStrToLower(TextOf(text.get()));
}

void CutText(MailRead& mail) {
  if (mail.text.size() <= kMaxText) return;
  std::size_t end = kMaxText;
  while (end > 0 && (static_cast<unsigned char>(mail.text[end]) & 0xC0) == 0x80) --end;
  mail.text.resize(end);
  mail.text_cut = true;
}

class Reader {
 public:
  explicit Reader(MailRead& mail) : mail_(mail) {}

  // False: more than the limits allow.
  bool Walk(GMimeObject* object, int depth) {
    if (object == nullptr) return true;
    if (depth > kMaxDepth || ++parts_ > kMaxParts) return false;
    if (GMIME_IS_MULTIPART(object)) {
      GMimeMultipart* multipart = GMIME_MULTIPART(object);
      if (TypeOf(object) == "multipart/report" && !mail_.report) mail_.report.emplace();
      for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
        if (!Walk(g_mime_multipart_get_part(multipart, i), depth + 1)) return false;
      }
      return true;
    }
    if (GMIME_IS_MESSAGE_PART(object)) {
      TakeMessage(GMIME_MESSAGE_PART(object));
    } else if (GMIME_IS_PART(object)) {
      TakePart(GMIME_PART(object));
    }
    return true;
  }

 private:
  void TakeMessage(GMimeMessagePart* part) {
    GMimeMessage* message = g_mime_message_part_get_message(part);
    if (message == nullptr) return;
    if (mail_.report && mail_.report->original_message_id.empty())
      mail_.report->original_message_id = BareMessageId(TextOf(g_mime_message_get_message_id(message)));
    const std::string subject = OneLine(ReadableText(g_mime_message_get_subject(message)));
    Add((subject.empty() ? "message" : subject) + ".eml", "message/rfc822", WholeOf(GMIME_OBJECT(message)));
  }

  void TakePart(GMimePart* part) {
    GMimeObject* object = GMIME_OBJECT(part);
    const std::string type = TypeOf(object);
    if (mail_.report && type == "message/delivery-status") {
      mail_.report->recipients = ReadDeliveryStatus(BytesOf(part));
      return;
    }
    if (mail_.report && type == "text/rfc822-headers") {
      if (mail_.report->original_message_id.empty())
        mail_.report->original_message_id = BareMessageId(HeaderIn(BytesOf(part), "Message-ID"));
      return;
    }
    const std::string name = OneLine(ReadableText(g_mime_part_get_filename(part)));
    const bool attached =
        !name.empty() || EqualAnyCase(TextOf(g_mime_object_get_disposition(object)), GMIME_DISPOSITION_ATTACHMENT);
    const bool is_text = GMIME_IS_TEXT_PART(object) && !attached;
    if (is_text && (type == "text/plain" || type == "text/html")) return TakeText(part, type == "text/html");
    // An invitation that stands beside the text is no file that somebody attached.
    if (!attached && type.starts_with("multipart/")) return;
    Add(name.empty() ? type : name, type, BytesOf(part));
  }

  void TakeText(GMimePart* part, bool html) {
    const bool have_plain = !mail_.text.empty() && !mail_.text_was_html;
    if (have_plain || (html && !mail_.text.empty())) return;
    const OwnedText decoded(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
    const std::string text = ReadableText(decoded.get());
    mail_.text = html ? TextOfHtml(text) : text;
    mail_.text_was_html = html;
  }

  void Add(const std::string& name, const std::string& type, const std::string& bytes) {
    mail_.attachments.push_back({name, type, bytes.size(), domain::Sha256(bytes)});
  }

  MailRead& mail_;
  int parts_ = 0;
};

Mailbox FirstMailbox(InternetAddressList* list) {
  for (int i = 0; list != nullptr && i < internet_address_list_length(list); ++i) {
    InternetAddress* address = internet_address_list_get_address(list, i);
    if (!INTERNET_ADDRESS_IS_MAILBOX(address)) continue;
    return {OneLine(ReadableText(internet_address_get_name(address))),
            OneLine(ReadableText(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))))};
  }
  return {};
}

// As it stands there, in one line, and no encoded word decoded: a mail system that takes out what others wrote in its
// name does not find its name in one.
std::string UnfoldedValue(GMimeHeader* header) {
  const OwnedText text(g_mime_utils_header_unfold(TextOf(g_mime_header_get_raw_value(header)).c_str()));
  return ReadableText(text.get());
}

// "Name : value" is obsolete: a mail system that does not know it leaves it in.
bool HasObsoleteName(GMimeHeader* header) {
  return TextOf(g_mime_header_get_raw_name(header)).find_first_of(" \t") != std::string::npos;
}

void ReadHead(GMimeMessage* message, const std::vector<std::string>& trusted, MailRead& mail) {
  mail.from = FirstMailbox(g_mime_message_get_from(message));
  mail.subject = OneLine(ReadableText(g_mime_message_get_subject(message)));
  mail.message_id = BareMessageId(TextOf(g_mime_message_get_message_id(message)));
  if (GDateTime* date = g_mime_message_get_date(message)) mail.sent_at.ms = g_date_time_to_unix(date) * 1000;
  GMimeHeaderList* headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
  std::vector<std::string> results;
  for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
    GMimeHeader* header = g_mime_header_list_get_header_at(headers, i);
    const std::string name = absl::AsciiStrToLower(TextOf(g_mime_header_get_name(header)));
    if (name == "authentication-results") {
      if (!HasObsoleteName(header)) results.push_back(UnfoldedValue(header));
    } else if (name == "delivered-to" || name == "x-original-to" || name == "to") {
      mail.delivered_to.push_back(OneLine(ReadableText(g_mime_header_get_value(header))));
    }
  }
  mail.origin = OriginOf(results, trusted);
}

}  // namespace

absl::StatusOr<MailRead> ReadMail(std::string_view bytes, const std::vector<std::string>& trusted) {
  if (bytes.size() > kMaxReadBytes)
    return absl::ResourceExhaustedError(absl::StrCat("a mail of at most ", kMaxReadBytes >> 20, " MiB"));
  BeginGMime();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (message == nullptr) return absl::InvalidArgumentError("this is no mail");
  MailRead mail;
  mail.hash = domain::Sha256(bytes);
  ReadHead(message.get(), trusted, mail);
  if (mail.from.address.empty() && mail.message_id.empty() && mail.sent_at.ms == 0)
    return absl::InvalidArgumentError("this is no mail: it has neither sender nor date");
  if (!Reader(mail).Walk(g_mime_message_get_mime_part(message.get()), 1)) {
    return absl::InvalidArgumentError(
        absl::StrCat("a mail of at most ", kMaxParts, " parts, nested at most ", kMaxDepth, " deep"));
  }
  CutText(mail);
  return mail;
}

std::vector<domain::PersonId> PersonsWithAddress(const domain::State& state, std::string_view address) {
  std::vector<domain::PersonId> persons;
  for (const auto& [id, person] : state.persons) {
    if (!address.empty() && EqualAnyCase(person.email, address)) persons.push_back(id);
  }
  return persons;
}

}  // namespace mandat::mail
