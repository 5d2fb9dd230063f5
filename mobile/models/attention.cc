#include "mobile/models/attention.h"

#include "mobile/models/session.h"
#include "mobile/models/words.h"

namespace mandat::app {
namespace {

constexpr int kGatherMs = 1000;

}  // namespace

Attention::Attention(QObject* parent) : QObject(parent) {
  // After the models have taken in what has changed, whatever the order in which they are told.
  connect(Session::instance(), &Session::contentChanged, this, &Attention::Look, Qt::QueuedConnection);
  connect(Session::instance(), &Session::otherContentChanged, this, &Attention::Look, Qt::QueuedConnection);
  soon_.setSingleShot(true);
  soon_.setInterval(kGatherMs);
  connect(&soon_, &QTimer::timeout, this, &Attention::Tell);
  connect(&notice_, &DesktopNotice::pressed, this, &Attention::opened);
}

Attention::~Attention() { notice_.Withdraw(); }

void Attention::setTasks(RowsModel* tasks) {
  if (tasks == tasks_) return;
  tasks_ = tasks;
  first_ = true;
  Look();
  Q_EMIT changed();
}

void Attention::setAway(bool away) {
  if (away == away_) return;
  away_ = away;
  if (!away) {
    soon_.stop();
    notice_.Withdraw();
  }
  Q_EMIT changed();
}

void Attention::Look() {
  // Locked, nothing is known: what comes then is looked at after unlocking.
  if (!tasks_ || !Session::instance()->workspace()) return;
  QSet<QString> now;
  bool is_new = false;
  for (const QVariantMap& row : tasks_->rows()) {
    const QString key = row.value(QStringLiteral("key")).toString();
    now.insert(key);
    is_new |= !known_.contains(key);
  }
  known_ = now;
  if (is_new && away_ && !first_ && !soon_.isActive()) soon_.start();
  first_ = false;
}

void Attention::Tell() {
  notice_.Show(Words::tr("Something new needs you"),
               Words::tr("Open Mandat to see what it is. Nothing of it is shown here."));
}

}  // namespace mandat::app
