#include "mobile/secretariat/notice/mail_status_model.h"

#include <QThreadPool>
#include <chrono>
#include <utility>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/notice/mail_outcomes.h"

namespace mandat::app {
namespace {

constexpr std::chrono::seconds kMailStatusPatience{20};

}  // namespace

MailStatusWords WordsOfMailStatus(const absl::StatusOr<v1::GetMailStatusResponse>& status, domain::Time now) {
  if (!status.ok()) {
    return absl::IsUnimplemented(status.status())
               ? MailStatusWords{NoticeWords::tr("This server sends no mail."), {}, Tone::Warn}
               : MailStatusWords{
                     NoticeWords::tr("How it stands with mail is known once there is contact with the server."),
                     {},
                     Tone::Neutral};
  }
  if (!status->configured())
    return {NoticeWords::tr("No mail server is set. Nothing goes out by mail."),
            NoticeWords::tr("What you send stands in the log, and members see it in the app. The server's operator "
                            "sets the mail server."),
            Tone::Bad};
  MailStatusWords words;
  words.detail = NoticeWords::tr("Mails come from %1.").arg(Q(status->sender()));
  if (status->waiting() == 0 && status->trouble().empty()) {
    words.text = NoticeWords::tr("Mail works. Nothing waits.");
    words.tone = Tone::Ok;
    return words;
  }
  words.text = NoticeWords::tr("%n mails wait", "", static_cast<int>(status->waiting()));
  if (status->waiting_since_ms() != 0)
    words.text = NoticeWords::tr("%1, the oldest since %2", "mails that wait")
                     .arg(words.text, Words::Moment({status->waiting_since_ms()}, now));
  words.text += u'.';
  if (!status->trouble().empty()) {
    words.tone = Tone::Warn;
    words.detail = NoticeWords::tr("The mail server: %1").arg(Q(status->trouble()));
    if (status->next_try_ms() != 0)
      words.detail += QStringLiteral(". ") +
                      NoticeWords::tr("The next try is %1.").arg(Words::Moment({status->next_try_ms()}, now));
  }
  return words;
}

MailStatusModel::MailStatusModel(QObject* parent) : QObject(parent), mailbox_(std::make_shared<Mailbox>(this)) {
  connect(Session::instance(), &Session::contentChanged, this, &MailStatusModel::ask);
  connect(Session::instance(), &Session::languageChanged, this, &MailStatusModel::ask, Qt::QueuedConnection);
  ask();
}

MailStatusModel::~MailStatusModel() {
  mailbox_->Close();
  if (inquiry_) inquiry_->Cancel();
}

void MailStatusModel::ask() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return;
  if (inquiry_) {
    again_ = true;
    return;
  }
  inquiry_ = w->client().Inquire();
  again_ = false;
  Q_EMIT changed();
  QThreadPool::globalInstance()->start([this, inquiry = inquiry_, mailbox = mailbox_] {
    absl::StatusOr<v1::GetMailStatusResponse> status = inquiry->MailStatus(kMailStatusPatience);
    mailbox->Send([this, status = std::move(status)] {
      inquiry_ = nullptr;
      const Workspace* open = Session::instance()->workspace();
      words_ = WordsOfMailStatus(status, open ? open->now() : domain::Time());
      Q_EMIT changed();
      if (again_) ask();
    });
  });
}

}  // namespace mandat::app
