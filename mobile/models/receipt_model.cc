#include "mobile/models/receipt_model.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QTimeZone>

#include "mobile/models/receipt_checks.h"
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

QString ItemTitle(const v1::Statement& statement, const Workspace& w) {
  const domain::Meeting* meeting = w.shown().FindMeeting(domain::MeetingId(statement.declare_position().meeting()));
  const domain::AgendaItem* item =
      meeting ? meeting->FindItem(domain::ItemId(statement.declare_position().item())) : nullptr;
  return item ? Q(item->title) : QString();
}

struct OwnReceipt {
  const Workspace* workspace = nullptr;
  std::optional<client::OutboxEntry> entry;
  absl::StatusOr<v1::ReceiptFile> file = absl::NotFoundError("no receipt");
};

OwnReceipt LoadReceipt(const QString& statement) {
  OwnReceipt own;
  own.workspace = Session::instance()->workspace();
  const auto id = domain::StatementId::FromBytes(QByteArray::fromHex(statement.toLatin1()).toStdString());
  if (!own.workspace || !id) return own;
  own.entry = own.workspace->client().FindOutboxEntry(*id);
  if (own.entry) own.file = own.workspace->client().ReceiptFile(*id);
  return own;
}

QVariantMap CheckRow(const ReceiptCheck& check) {
  const bool holds = check.result == ReceiptCheck::Result::kHolds;
  const bool fails = check.result == ReceiptCheck::Result::kFails;
  return {{"key", check.key},
          {"what", check.what},
          {"details", check.details},
          {"icon", holds   ? "check-circle"
                   : fails ? "warning"
                           : "question"},
          {"tone", holds   ? Tone::Ok
                   : fails ? Tone::Bad
                           : Tone::Neutral},
          {"resultText", holds   ? Words::tr("Holds")
                         : fails ? Words::tr("Does not hold")
                                 : Words::tr("Cannot be checked here")}};
}

}  // namespace

ReceiptModel::ReceiptModel(QObject* parent)
    : QObject(parent), checks_({"what", "details", "icon", "tone", "resultText"}) {
  connect(Session::instance(), &Session::contentChanged, this, &ReceiptModel::Reload);
}

void ReceiptModel::setStatement(const QString& statement) {
  if (statement == statement_) return;
  statement_ = statement;
  checked_at_ = {};
  checks_.setRows({});
  Reload();
}

void ReceiptModel::Reload() {
  exists_ = verified_ = false;
  const auto [w, entry, file] = LoadReceipt(statement_);
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
    about_text_ = ItemTitle(entry->statement, *w);
    arrived_text_ = Words::tr("Received %1").arg(Words::Moment({file->receipt().time_ms()}, w->now()));
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
    text_ = WholeText(Q(w->shown().forum.name));
  } else {
    verdict_text_ = Words::tr("There is no receipt on this device any more");
  }
  if (checked_at_.ms != 0) Check();  // in the language of now
  Q_EMIT changed();
}

QString ReceiptModel::WholeText(const QString& forum) const {
  QStringList lines{Words::tr("Receipt"), forum, what_};
  const auto add = [&](const QString& label, const QString& value) {
    if (!value.isEmpty()) lines << label + QStringLiteral(": ") + value;
  };
  add(Words::tr("Stance"), stance_text_);
  add(Words::tr("Comment"), comment_);
  add(Words::tr("Signed"), signed_at_);
  add(Words::tr("Received"), received_at_);
  add(Words::tr("Place in the log"), place_);
  add(Words::tr("Hash of the proposal's text"), text_hash_);
  add(Words::tr("The log's head"), head_);
  add(Words::tr("The forum's fingerprint"), fingerprint_);
  return lines.join(u'\n') + u'\n' + qr_text_;
}

void ReceiptModel::verify() {
  if (const Workspace* w = Session::instance()->workspace()) checked_at_ = w->now();
  Check();
  Q_EMIT changed();
}

void ReceiptModel::Check() {
  const auto [w, entry, file] = LoadReceipt(statement_);
  if (!w || !file.ok()) return;
  const std::vector<ReceiptCheck> checked = CheckReceipt(*file, w->client().forum(), w->shown());
  QList<QVariantMap> rows;
  for (const ReceiptCheck& check : checked) rows << CheckRow(check);
  checks_.setRows(rows);
  const QString when = Words::Moment(checked_at_, checked_at_);
  checked_text_ = Holds(checked)
                      ? Words::tr("Checked at %1 on this device. No network was needed.").arg(when)
                      : Words::tr("Checked at %1 on this device: it does not hold. Tell the secretary.").arg(when);
}

void ReceiptModel::copyText() const {
  QGuiApplication::clipboard()->setText(text_);
  Q_EMIT Session::instance()->notice(Words::tr("The receipt has been copied"), {});
}

}  // namespace mandat::app
