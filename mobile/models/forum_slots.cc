#include "mobile/models/forum_slots.h"

#include <QDir>
#include <algorithm>

#include "shared/vault/derived_key.h"

namespace mandat::app {
namespace {

const QString kFirstSlot = QStringLiteral("forum");
const QString kFurtherFolder = QStringLiteral("forums");
const QString kAsideFolder = QStringLiteral("damaged");

}  // namespace

QStringList ForumSlots::Used() const {
  QStringList used;
  if (QDir(FolderOf(kFirstSlot)).exists()) used << kFirstSlot;
  const QDir further(FolderOf(kFurtherFolder));
  for (const QString& name : further.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
    used << kFurtherFolder + u'/' + name;
  return used;
}

QString ForumSlots::Free() const {
  const QStringList used = Used();
  if (!used.contains(kFirstSlot)) return kFirstSlot;
  int newest = 1;
  for (const QString& slot : used) newest = std::max(newest, slot.section(u'/', 1).section(u'-', 0, 0).toInt());
  const vault::SecretBytes chance = vault::SecretBytes::Random(4);
  const QByteArray hex = QByteArray(reinterpret_cast<const char*>(chance.bytes().data()), 4).toHex();
  return QStringLiteral("%1/%2-%3")
      .arg(kFurtherFolder)
      .arg(newest + 1, 2, 10, QLatin1Char('0'))
      .arg(QLatin1String(hex));
}

vault::SecretBytes ForumSlots::KeyFor(const vault::SecretBytes& vault_key, const QString& slot) {
  return slot == kFirstSlot ? vault_key.Clone() : vault::DeriveKey(vault_key, slot.toStdString());
}

void ForumSlots::Clear(const QString& slot) const {
  if (!slot.isEmpty()) QDir(FolderOf(slot)).removeRecursively();
}

bool ForumSlots::PutAside(const QString& slot) const {
  const QString aside = FolderOf(kAsideFolder);
  QDir(aside).removeRecursively();
  return QDir().rename(FolderOf(slot), aside);
}

void ForumSlots::ClearAside() const { QDir(FolderOf(kAsideFolder)).removeRecursively(); }

void ForumSlots::ClearAll() const {
  ClearAside();
  for (const QString& slot : Used()) Clear(slot);
}

}  // namespace mandat::app
