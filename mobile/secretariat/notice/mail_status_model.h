// How it stands with mail at the server: whether any goes out at all, what waits, and what is wrong.
//
// ask() asks in a thread of its own; it is asked by itself when the forum's content changes while somebody looks.
// Without a network nothing is known, and that is said. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_NOTICE_MAIL_STATUS_MODEL_H_
#define MANDAT_MOBILE_SECRETARIAT_NOTICE_MAIL_STATUS_MODEL_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <memory>

#include "absl/status/statusor.h"
#include "mandat/v1/member_service.pb.h"
#include "mobile/models/mailbox.h"
#include "mobile/models/tone.h"
#include "shared/client/inquiry.h"
#include "shared/domain/ids.h"

namespace mandat::app {

struct MailStatusWords {
  QString text;
  QString detail;  // empty: nothing more to say
  Tone::Value tone = Tone::Neutral;
};
[[nodiscard]] MailStatusWords WordsOfMailStatus(const absl::StatusOr<v1::GetMailStatusResponse>& status,
                                                domain::Time now);

class MailStatusModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool asking READ asking NOTIFY changed)
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(QString detail READ detail NOTIFY changed)
  Q_PROPERTY(mandat::app::Tone::Value tone READ tone NOTIFY changed)

 public:
  explicit MailStatusModel(QObject* parent = nullptr);
  ~MailStatusModel() override;

  bool asking() const { return inquiry_ != nullptr; }
  QString text() const { return words_.text; }
  QString detail() const { return words_.detail; }
  Tone::Value tone() const { return words_.tone; }

  Q_INVOKABLE void ask();

 Q_SIGNALS:
  void changed();

 private:
  bool again_ = false;
  MailStatusWords words_;
  std::shared_ptr<client::Inquiry> inquiry_;  // while it is asked
  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_NOTICE_MAIL_STATUS_MODEL_H_
