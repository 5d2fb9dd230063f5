// The places in the data folder where this device keeps its forums, one each: "forum", then "forums/02-a1b2c3d4" and so
// on. Each has a folder and a database key of its own; all keys follow from the vault's, so that one PIN opens them.
//
// A place's name tells neither which forum it holds nor who its owner is there. GUI thread or any one other at a time.
// Failures: a folder that cannot be removed or listed is as if it were still there; Client::Open says why.
#ifndef MANDAT_MOBILE_MODELS_FORUM_SLOTS_H_
#define MANDAT_MOBILE_MODELS_FORUM_SLOTS_H_

#include <QString>
#include <QStringList>

#include "shared/vault/secret_bytes.h"

namespace mandat::app {

class ForumSlots {
 public:
  explicit ForumSlots(QString data_folder) : data_folder_(std::move(data_folder)) {}

  // Those that something lies in, in the order in which they were taken.
  [[nodiscard]] QStringList Used() const;
  // One that nothing lies in; it is made by whoever writes there first.
  [[nodiscard]] QString Free() const;
  [[nodiscard]] QString FolderOf(const QString& slot) const { return data_folder_ + u'/' + slot; }
  // The first place has the vault's own key, as it had when there was but one.
  [[nodiscard]] static vault::SecretBytes KeyFor(const vault::SecretBytes& vault_key, const QString& slot);
  // Out of the way, kept until ClearAside() or ClearAll(); what was put aside before goes. False: it cannot be.
  [[nodiscard]] bool PutAside(const QString& slot) const;
  // Everything in it goes.
  void Clear(const QString& slot) const;
  void ClearAside() const;
  void ClearAll() const;

 private:
  QString data_folder_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_MODELS_FORUM_SLOTS_H_
