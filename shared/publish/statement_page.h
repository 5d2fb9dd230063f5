// The statement on accessibility that Swedish law asks of public web sites (tillgänglighetsredogörelse), from what the
// publisher says. Internal to the folder. Pure; thread-safe.
#ifndef MANDAT_SHARED_PUBLISH_STATEMENT_PAGE_H_
#define MANDAT_SHARED_PUBLISH_STATEMENT_PAGE_H_

#include <string>

#include "shared/publish/settings.h"

namespace mandat::publish {

// The page's body, its h1 first.
[[nodiscard]] std::string AccessibilityStatement(const Settings& settings, const std::string& publisher);

}  // namespace mandat::publish

#endif  // MANDAT_SHARED_PUBLISH_STATEMENT_PAGE_H_
