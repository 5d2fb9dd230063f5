#include "mobile/secretariat/register/invitation_letters.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimer>
#include <QUrl>

#include "mobile/models/paper_handout.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/register/register_reading.h"

namespace mandat::app {
namespace {

constexpr std::int64_t kLetterDays = 14;
constexpr std::int64_t kDayMs = 24 * 3600 * 1000;

LetterHead HeadOfLetters(const Workspace& w) {
  const auto sender = w.shown().persons.find(w.me());
  return {.forum = Q(w.shown().forum.name),
          .fingerprint = Q(w.client().fingerprint()),
          .sender = w.PersonName(w.me()),
          .sender_mail = sender == w.shown().persons.end() ? QString() : Q(sender->second.email),
          .date = Words::ShortDay(w.today()) + u' ' + QString::number(w.today().year())};
}

}  // namespace

InvitationLetters::InvitationLetters(QObject* parent) : QObject(parent) {
  connect(Session::instance(), &Session::locking, this, &InvitationLetters::forget);
  connect(Session::instance(), &Session::forumChanged, this, &InvitationLetters::forget);
}

InvitationLetters::~InvitationLetters() {
  for (InvitationLetter& letter : letters_) letter.link.fill(u'0');
}

QString InvitationLetters::expiresText() const {
  return expires_.isEmpty() ? QString() : RegisterWords::tr("Can be used once, until %1.").arg(expires_);
}

QString InvitationLetters::fileName() const {
  if (total_ == 1 && !letters_.empty() && !letters_.front().name.isEmpty())
    return RegisterWords::tr("Invitation %1").arg(letters_.front().name) + QStringLiteral(".pdf");
  return RegisterWords::tr("Invitations") + QStringLiteral(".pdf");
}

void InvitationLetters::begin(const QStringList& persons) {
  forget();
  waiting_ = persons;
  total_ = static_cast<int>(persons.size());
  Q_EMIT changed();
  QTimer::singleShot(0, this, &InvitationLetters::MakeNext);
}

void InvitationLetters::MakeNext() {
  Workspace* w = Session::instance()->workspace();
  if (!w || waiting_.isEmpty()) return;
  const domain::PersonId person(waiting_.takeFirst().toStdString());
  const domain::Time expires{w->now().ms + kLetterDays * kDayMs};
  std::optional<v1::Refusal> refusal;
  const auto invitation = w->client().MakeInvitation(person, std::nullopt, expires, false, &refusal);
  if (!invitation.ok()) {
    waiting_.clear();
    if (refusal)
      Session::instance()->Report(client::ActResult{{}, refusal}, {});
    else
      Session::instance()->Report(invitation.status(), {});
    Q_EMIT changed();
    return;
  }
  const auto known = w->shown().persons.find(person);
  const domain::Date last = w->today().PlusDays(static_cast<int>(kLetterDays));
  expires_ = RegisterWords::PlainDay(last, w->today());
  letters_.push_back({known == w->shown().persons.end() ? QString() : Q(known->second.name), PartOf(*w, person),
                      Q(invitation->link), expires_});
  Session::instance()->Report(client::ActResult{invitation->statement, {}}, {});
  Q_EMIT changed();
  if (!waiting_.isEmpty()) QTimer::singleShot(0, this, &InvitationLetters::MakeNext);
}

bool InvitationLetters::save(const QString& folder, const QString& name) {
  const Workspace* w = Session::instance()->workspace();
  if (!w || letters_.empty()) return false;
  const QByteArray pdf = LettersPdf(HeadOfLetters(*w), letters_);
  const QString wanted =
      name.trimmed().endsWith(QStringLiteral(".pdf")) ? name.trimmed() : name.trimmed() + QStringLiteral(".pdf");
  const QString path = FreePath(folder, wanted);
  QSaveFile file(path);
  const bool written = !pdf.isEmpty() && !path.isEmpty() && file.open(QIODevice::WriteOnly) &&
                       file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                       file.write(pdf) == pdf.size() && file.commit();
  if (!written) {
    Session::instance()->Say(RegisterWords::tr("The letters could not be written in %1.").arg(QDir(folder).dirName()));
    return false;
  }
  saved_path_ = path;
  saved_text_ = RegisterWords::tr("Saved as %1. Erase the file once the letters have been handed over.")
                    .arg(QFileInfo(path).fileName());
  Session::instance()->clearProblem();
  Q_EMIT changed();
  return true;
}

void InvitationLetters::openSaved() {
  if (!saved_path_.isEmpty()) QDesktopServices::openUrl(QUrl::fromLocalFile(saved_path_));
}

void InvitationLetters::forget() {
  for (InvitationLetter& letter : letters_) letter.link.fill(u'0');
  letters_.clear();
  waiting_.clear();
  total_ = 0;
  expires_.clear();
  saved_text_.clear();
  saved_path_.clear();
  Q_EMIT changed();
}

}  // namespace mandat::app
