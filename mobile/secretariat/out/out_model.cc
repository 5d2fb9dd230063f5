#include "mobile/secretariat/out/out_model.h"

#include <QFileInfo>

#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "mobile/secretariat/minutes/minutes_file.h"
#include "mobile/secretariat/minutes/minutes_texts.h"
#include "mobile/secretariat/out/records_register.h"
#include "shared/domain/officers.h"
#include "shared/minutes_files/html.h"
#include "shared/sheets/csv.h"

namespace mandat::app {
namespace {

std::vector<OutRecipient> RecipientsIn(const QVariantList& rows) {
  std::vector<OutRecipient> recipients;
  for (const QVariant& row : rows) {
    const QVariantMap fields = row.toMap();
    recipients.push_back({fields[QStringLiteral("name")].toString(), fields[QStringLiteral("email")].toString()});
  }
  return recipients;
}

}  // namespace

OutModel::OutModel(QObject* parent)
    : QObject(parent), paragraphs_(OutParagraphRoles()), sent_(SentRoles()), assignments_(FollowUpRoles()) {
  connect(Session::instance(), &Session::contentChanged, this, &OutModel::Reload);
  // The translator comes after those who listen to the same signal.
  connect(Session::instance(), &Session::languageChanged, this, &OutModel::Reload, Qt::QueuedConnection);
  Reload();
}

void OutModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  saved_text_.clear();
  records_text_.clear();
  Reload();
}

const domain::Meeting* OutModel::Find() const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = w ? w->shown().FindMeeting(domain::MeetingId(meeting_.toStdString())) : nullptr;
  if (!meeting) return nullptr;
  return w->roles().secretariat() || domain::HasRun(w->shown(), *meeting, w->me()) ? meeting : nullptr;
}

void OutModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  exists_ = meeting != nullptr;
  version_ = 0;
  if (!meeting) {
    for (RowsModel* rows : {&paragraphs_, &sent_, &assignments_}) rows->setRows({});
    Q_EMIT changed();
    return;
  }
  year_ = meeting->date.year();
  const domain::MinutesVersion* version = VersionToSend(*meeting, {});
  version_ = version ? version->version : 0;
  ready_text_ = version ? OutWords::tr("The minutes, version %1, were adjusted %2.")
                              .arg(version->version)
                              .arg(Words::Moment(version->adjusted_at, w->now()))
                        : OutWords::tr("The minutes go out once they are adjusted. Recipients can be set before.");
  QStringList names;
  for (const std::string& name : meeting->rules.distribution) names << Q(name);
  list_text_ = names.isEmpty() ? QString() : OutWords::tr("The forum's list: %1.").arg(Words::List(names));
  principals_ = version ? ReportChoices(*w, *meeting) : QVariantList();
  paragraphs_.setRows(OutParagraphRows(*w, *meeting));
  sent_.setRows(SentRows(*w, *meeting));
  assignments_.setRows(FollowUpRows(*w, *meeting));
  Q_EMIT changed();
}

bool OutModel::Sign(const v1::Statement& act, const QString& done) {
  Workspace* w = Session::instance()->workspace();
  return w && Session::instance()->Report(w->client().Act(act), done);
}

int OutModel::VersionOf(const domain::Meeting& meeting, const QString& item) const {
  const domain::MinutesVersion* version = VersionToSend(meeting, domain::ItemId(item.toStdString()));
  if (!version) Session::instance()->Say(OutWords::tr("The minutes are not adjusted yet."));
  return version ? version->version : 0;
}

bool OutModel::setRecipients(const QString& item, const QString& names) {
  const domain::Meeting* meeting = Find();
  return meeting && Sign(RecipientsAct(*meeting, domain::ItemId(item.toStdString()), names),
                         OutWords::tr("The recipients are set"));
}

QVariantList OutModel::choices(const QString& item) const {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  return meeting ? SendChoices(*w, *meeting, domain::ItemId(item.toStdString())) : QVariantList();
}

QString OutModel::sendProblem(const QVariantList& rows) const { return SendProblem(RecipientsIn(rows)); }

bool OutModel::send(const QString& item, const QVariantList& rows) {
  const domain::Meeting* meeting = Find();
  const std::vector<OutRecipient> recipients = RecipientsIn(rows);
  if (!meeting || recipients.empty()) return false;
  if (const QString problem = SendProblem(recipients); !problem.isEmpty()) {
    Session::instance()->Say(problem);
    return false;
  }
  const int version = VersionOf(*meeting, item);
  return version > 0 && Sign(DistributeAct(*meeting, domain::ItemId(item.toStdString()), version, recipients),
                             OutWords::tr("%n mails are on their way", "", static_cast<int>(recipients.size())));
}

bool OutModel::recordSent(const QString& item, const QStringList& names) {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = Find();
  if (!meeting || names.isEmpty()) return false;
  const int version = VersionOf(*meeting, item);
  return version > 0 && Sign(RecordSentAct(*meeting, domain::ItemId(item.toStdString()), version, names, w->now()),
                             OutWords::tr("It is recorded what was sent"));
}

QString OutModel::SaveAs(const QString& name, const std::string& bytes) {
  const absl::StatusOr<QString> saved = SaveAmongDownloads(name, bytes);
  if (!saved.ok()) {
    Session::instance()->Say(Q(std::string(saved.status().message())));
    return {};
  }
  Session::instance()->clearProblem();
  return OutWords::tr("Saved among your downloads as %1.").arg(QFileInfo(*saved).fileName());
}

bool OutModel::saveReport(const QString& principal) {
  Session* session = Session::instance();
  Workspace* w = session->workspace();
  const domain::Meeting* meeting = Find();
  const domain::MinutesVersion* version = meeting ? VersionToSend(*meeting, {}) : nullptr;
  if (!version) return false;
  const auto document = IssuedDocument(*w, *version);
  if (!document) {
    (void)w->client().Prefetch({version->document}, client::Fetch::kAsked);
    session->Say(OutWords::tr("The minutes are not on this device yet. They are fetched when there is a network."));
    return false;
  }
  const files::Origin origin{version->document, w->client().fingerprint(), version};
  const auto page = files::ReportPage(w->shown(), *document, domain::PrincipalId(principal.toStdString()), origin);
  if (!page) return false;
  const QString name = OutWords::tr("report-%1-%2.html", "a file's name: a principal and a date")
                           .arg(principal, Q(meeting->date.ToString()));
  saved_text_ = SaveAs(name, files::WriteHtml(*page));
  Q_EMIT changed();
  return !saved_text_.isEmpty();
}

bool OutModel::saveRecords() {
  Session* session = Session::instance();
  const Workspace* w = session->workspace();
  if (!Find()) return false;
  const absl::StatusOr<v1::LogFile> log = w->client().Export();
  if (!log.ok()) return session->Report(log.status(), {});
  const QString name = OutWords::tr("received-%1.csv", "a file's name: what came in, and a year").arg(year_);
  records_text_ = SaveAs(name, sheets::WriteCsv(RecordsRegister(*w, *log, year_)));
  Q_EMIT changed();
  return !records_text_.isEmpty();
}

bool OutModel::closeAssignment(const QString& assignment, bool done, const QString& text) {
  return Sign(CloseAssignmentAct(assignment, done, text),
              done ? OutWords::tr("The assignment is done") : OutWords::tr("The assignment is dropped"));
}

}  // namespace mandat::app
