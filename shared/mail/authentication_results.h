// What the receiving mail system says of a mail's origin: DKIM, SPF and DMARC out of Authentication-Results (RFC 8601).
//
// It is that system's word, named by `by`; nothing is checked here. Whoever sends a mail can write such a header too:
// only one by a mail system that is known to take those out (its authserv-id is `trusted`) says anything. Pure;
// thread-safe.
#ifndef MANDAT_SHARED_MAIL_AUTHENTICATION_RESULTS_H_
#define MANDAT_SHARED_MAIL_AUTHENTICATION_RESULTS_H_

#include <string>
#include <string_view>
#include <vector>

namespace mandat::mail {

// Of each method "pass", "fail", "none" and the like; empty: not stated.
struct OriginVerdict {
  std::string by;  // the mail system that says so
  bool trusted = false;
  std::string dkim;
  std::string dkim_domain;  // that signed; empty: not stated
  std::string spf;
  std::string dmarc;
};

// Of the header's value. Several results of a method: one that passes goes before the others.
[[nodiscard]] OriginVerdict ReadAuthenticationResults(std::string_view value);

// Of all of a mail's headers of that name, topmost first. With `trusted`: what those mail systems say, the topmost of a
// method, and nothing of what others say. Without: the topmost header, as its own statement.
[[nodiscard]] OriginVerdict OriginOf(const std::vector<std::string>& values, const std::vector<std::string>& trusted);

}  // namespace mandat::mail

#endif  // MANDAT_SHARED_MAIL_AUTHENTICATION_RESULTS_H_
