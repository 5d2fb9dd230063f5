// What the secretary writes into the minutes beside the facts: a text for each item. Kept on this device until a
// version is issued with it; facts come from the log alone and cannot be written here.
//
// A text remembers what it was written over, so that another secretary's version neither takes it away nor is
// overwritten unseen. Values and pure functions; what is kept lies in the encrypted replica. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_TEXTS_H_
#define MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_TEXTS_H_

#include <QString>
#include <map>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "mandat/v1/minutes.pb.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

struct WrittenText {
  QString text;
  QString base;  // what the newest issued version had when this was written
  friend bool operator==(const WrittenText&, const WrittenText&) = default;
};
using WrittenTexts = std::map<domain::ItemId, WrittenText>;

// `item`: of the paragraph that is adjusted by itself; empty: the whole.
[[nodiscard]] WrittenTexts LoadWrittenTexts(const Workspace& workspace, const domain::Meeting& meeting,
                                            const domain::ItemId& item);
[[nodiscard]] absl::Status SaveWrittenTexts(Workspace& workspace, const domain::Meeting& meeting,
                                            const domain::ItemId& item, const WrittenTexts& texts);

// The document of a version, if it is on this device and whole.
[[nodiscard]] std::optional<v1::MinutesDocument> IssuedDocument(const Workspace& workspace,
                                                                const domain::MinutesVersion& version);
// The texts of a document, by item; sub-items too.
[[nodiscard]] std::map<domain::ItemId, QString> TextsIn(const v1::MinutesDocument& document);

// Empty: none.
[[nodiscard]] QString IssuedTextOf(const std::map<domain::ItemId, QString>& issued, const domain::ItemId& item);
// What each text is now: as written, else as it was issued.
[[nodiscard]] std::map<domain::ItemId, std::string> TextsNow(const WrittenTexts& written,
                                                             const std::map<domain::ItemId, QString>& issued);
// Somebody issued another text than the one that this was written over, and it is another than this.
[[nodiscard]] bool IsContradicted(const WrittenText& written, const QString& issued);
// Of what is written over it: where its own text was issued meanwhile, that.
[[nodiscard]] QString BaseOfNext(const WrittenText& written, const QString& issued);
// Without those that say what was issued.
[[nodiscard]] WrittenTexts TidyTexts(const WrittenTexts& written, const std::map<domain::ItemId, QString>& issued);

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_MINUTES_MINUTES_TEXTS_H_
