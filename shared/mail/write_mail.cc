#include "shared/mail/write_mail.h"

#include <gmime/gmime.h>

#include <utility>

#include "shared/mail/gmime.h"

namespace mandat::mail {
namespace {

GMimeObject* ObjectOf(void* object) { return static_cast<GMimeObject*>(object); }

void SetBytes(GMimePart* part, const std::string& bytes) {
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeDataWrapper> content(
      g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
  g_mime_part_set_content(part, content.get());
}

Owned<GMimeObject> PlainText(const std::string& text) {
  GMimeTextPart* part = g_mime_text_part_new_with_subtype("plain");
  g_mime_text_part_set_charset(part, "utf-8");
  g_mime_text_part_set_text(part, text.c_str());
  g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return Owned<GMimeObject>(GMIME_OBJECT(part));
}

Owned<GMimeObject> Invitation(const OutgoingMail& mail) {
  GMimePart* part = g_mime_part_new_with_type("text", "calendar");
  g_mime_object_set_content_type_parameter(ObjectOf(part), "charset", "utf-8");
  g_mime_object_set_content_type_parameter(ObjectOf(part), "method", mail.calendar_method.c_str());
  SetBytes(part, mail.calendar);
  g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
  return Owned<GMimeObject>(ObjectOf(part));
}

Owned<GMimeObject> FileOf(const Attachment& file) {
  const std::size_t slash = file.media_type.find('/');
  const std::string type = slash == std::string::npos ? "application" : file.media_type.substr(0, slash);
  const std::string subtype = slash == std::string::npos ? "octet-stream" : file.media_type.substr(slash + 1);
  GMimePart* part = g_mime_part_new_with_type(type.c_str(), subtype.c_str());
  g_mime_part_set_filename(part, OneLine(file.name).c_str());
  g_mime_object_set_disposition(ObjectOf(part), GMIME_DISPOSITION_ATTACHMENT);
  SetBytes(part, file.bytes);
  g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
  return Owned<GMimeObject>(ObjectOf(part));
}

// Its boundary follows from the mail, so that the same mail is the same bytes. A line that begins with "=_" is in no
// quoted-printable text.
Owned<GMimeObject> Multipart(const char* subtype, const std::string& message_id, const char* level,
                             std::vector<Owned<GMimeObject>> parts) {
  GMimeMultipart* multipart = g_mime_multipart_new_with_subtype(subtype);
  const std::string boundary = "=_" + message_id.substr(0, message_id.find('@')).substr(0, 50) + level;
  g_mime_multipart_set_boundary(multipart, boundary.c_str());
  for (const Owned<GMimeObject>& part : parts) g_mime_multipart_add(multipart, part.get());
  return Owned<GMimeObject>(ObjectOf(multipart));
}

void AddHead(GMimeMessage* message, const OutgoingMail& mail) {
  const auto add = [&](GMimeAddressType type, const Mailbox& box) {
    const std::string name = OneLine(box.name);
    g_mime_message_add_mailbox(message, type, name.empty() ? nullptr : name.c_str(), OneLine(box.address).c_str());
  };
  add(GMIME_ADDRESS_TYPE_FROM, mail.from);
  if (!mail.reply_to.address.empty()) add(GMIME_ADDRESS_TYPE_REPLY_TO, mail.reply_to);
  add(GMIME_ADDRESS_TYPE_TO, mail.to);
  g_mime_message_set_subject(message, OneLine(mail.subject).c_str(), "utf-8");
  GDateTime* date = g_date_time_new_from_unix_utc(mail.date.ms / 1000);
  g_mime_message_set_date(message, date);
  g_date_time_unref(date);
  g_mime_message_set_message_id(message, mail.message_id.c_str());
  // Nobody's absence answers it, and no list takes it for a member's (RFC 3834).
  g_mime_object_set_header(ObjectOf(message), "Auto-Submitted", "auto-generated", "us-ascii");
  g_mime_object_set_header(ObjectOf(message), "Content-Language", mail.language.c_str(), "us-ascii");
}

}  // namespace

absl::StatusOr<std::string> WriteMail(const OutgoingMail& mail) {
  std::size_t bytes = mail.text.size() + mail.calendar.size();
  for (const Attachment& file : mail.attachments) bytes += file.bytes.size();
  if (bytes > kMaxMailBytes / 2) return absl::ResourceExhaustedError("the mail is too large");
  BeginGMime();
  Owned<GMimeObject> body = PlainText(mail.text);
  std::vector<Owned<GMimeObject>> parts;
  if (!mail.calendar.empty()) {
    std::vector<Owned<GMimeObject>> both;
    both.push_back(std::move(body));
    both.push_back(Invitation(mail));
    body = Multipart("alternative", mail.message_id, "a", std::move(both));
  }
  parts.push_back(std::move(body));
  if (!mail.calendar.empty()) parts.push_back(FileOf({"meeting.ics", "application/ics", mail.calendar}));
  for (const Attachment& file : mail.attachments) parts.push_back(FileOf(file));
  if (parts.size() > 1) {
    body = Multipart("mixed", mail.message_id, "m", std::move(parts));
  } else {
    body = std::move(parts.front());
  }
  const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
  AddHead(message.get(), mail);
  g_mime_message_set_mime_part(message.get(), body.get());
  GMimeFormatOptions* options = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
  const OwnedText text(g_mime_object_to_string(ObjectOf(message.get()), options));
  g_mime_format_options_free(options);
  std::string written = TextOf(text.get());
  if (written.size() > kMaxMailBytes) return absl::ResourceExhaustedError("the mail is too large");
  return written;
}

}  // namespace mandat::mail
