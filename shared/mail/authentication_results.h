// What the receiving mail system says of a mail's origin: DKIM, SPF and DMARC out of Authentication-Results (RFC 8601).
//
// It is that system's word, named by `by`; nothing is checked here. Pure; thread-safe.
#ifndef MANDAT_SHARED_MAIL_AUTHENTICATION_RESULTS_H_
#define MANDAT_SHARED_MAIL_AUTHENTICATION_RESULTS_H_

#include <string>
#include <string_view>

namespace mandat::mail {

// Of each method "pass", "fail", "none" and the like; empty: not stated.
struct OriginVerdict {
  std::string by;  // the mail system that says so
  std::string dkim;
  std::string dkim_domain;  // that signed; empty: not stated
  std::string spf;
  std::string dmarc;
};

// Of the header's value. Several results of a method: one that passes goes before the others.
[[nodiscard]] OriginVerdict ReadAuthenticationResults(std::string_view value);

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_AUTHENTICATION_RESULTS_H_
