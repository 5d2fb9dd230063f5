// GMime's objects with an owner, and the library begun once. Internal to shared/mail.
//
// Thread-safe as far as GMime is: an object belongs to one thread.
#ifndef MANDAT_SHARED_MAIL_GMIME_H_
#define MANDAT_SHARED_MAIL_GMIME_H_

#include <gmime/gmime.h>

#include <memory>
#include <string>

namespace mandat::mail {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

struct FreeText {
  void operator()(char* text) const { g_free(text); }
};
using OwnedText = std::unique_ptr<char, FreeText>;

// Before anything else of the library; cheap after the first time.
void BeginGMime();

[[nodiscard]] inline std::string TextOf(const char* text) { return text == nullptr ? "" : text; }
// As that, of what somebody else wrote: bytes that are no UTF-8 become replacement characters.
[[nodiscard]] std::string ReadableText(const char* text);

// One line without control characters: what goes into a header.
[[nodiscard]] std::string OneLine(const std::string& text);

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_GMIME_H_
