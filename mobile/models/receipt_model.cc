#include "mobile/models/receipt_model.h"

#include <QDateTime>
#include <QTimeZone>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/ledger/receipt.h"

namespace mandat::app {
namespace {

QString Iso(domain::Time time, const std::string& zone_name) {
  const QTimeZone zone(QByteArray::fromStdString(zone_name));
  return QDateTime::fromMSecsSinceEpoch(time.ms, zone.isValid() ? zone : QTimeZone::utc()).toString(Qt::ISODate);
}

QString Short(const std::string& hex) {
  QStringList groups;
  for (std::size_t i = 0; i < 16 && i < hex.size(); i += 4) groups << QString::fromStdString(hex.substr(i, 4));
  return groups.join(u' ');
}

}  // namespace

ReceiptModel::ReceiptModel(QObject* parent) : QObject(parent) {
  connect(Session::instance(), &Session::contentChanged, this, &ReceiptModel::Reload);
}

void ReceiptModel::setStatement(const QString& statement) {
  if (statement == statement_) return;
  statement_ = statement;
  Reload();
}

void ReceiptModel::Reload() {
  exists_ = verified_ = false;
  const Workspace* w = Session::instance()->workspace();
  const auto id = domain::StatementId::FromBytes(QByteArray::fromHex(statement_.toLatin1()).toStdString());
  const auto entry = w && id ? w->client().FindOutboxEntry(*id) : std::nullopt;
  const auto file =
      entry ? w->client().ReceiptFile(*id) : absl::StatusOr<v1::ReceiptFile>(absl::NotFoundError("no receipt"));
  if (file.ok()) {
    exists_ = true;
    const absl::Status checked = ledger::VerifyReceiptFile(*file, w->client().forum());
    verified_ = checked.ok();
    verdict_text_ =
        verified_ ? Words::tr("The receipt has been checked on this device")
                  : Words::tr("The receipt does not hold: %1")
                        .arg(QString::fromUtf8(checked.message().data(), static_cast<int>(checked.message().size())));
    const std::string& zone = w->shown().forum.time_zone;
    what_ = Words::ActText(entry->statement, *w);
    stance_text_ = entry->sealed ? Words::StanceText(static_cast<domain::Stance>(entry->sealed->stance())) : QString();
    comment_ = entry->sealed ? Q(entry->sealed->comment()) : QString();
    signed_at_ = Iso(entry->signed_at, zone);
    received_at_ = Iso({file->receipt().time_ms()}, zone);
    place_ = QString::number(file->receipt().seq());
    const auto text = domain::Hash::FromBytes(entry->statement.declare_position().clauses_hash());
    text_hash_ = text ? Short(text->hex()) : QString();
    const auto head = domain::Hash::FromBytes(file->receipt().checkpoint().head());
    head_ = head ? Short(head->hex()) : QString();
    fingerprint_ = Q(w->client().fingerprint());
    qr_text_ = QStringLiteral("mandat-receipt:%1:%2:%3:%4")
                   .arg(QString::fromStdString(w->client().forum().hex()))
                   .arg(file->receipt().epoch())
                   .arg(file->receipt().seq())
                   .arg(head ? QString::fromStdString(head->hex()) : QString());
  }
  Q_EMIT changed();
}

}  // namespace mandat::app
