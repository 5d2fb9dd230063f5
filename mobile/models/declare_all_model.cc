#include "mobile/models/declare_all_model.h"

#include <QTranslator>
#include <algorithm>
#include <memory>

#include "mobile/models/absence_mail.h"
#include "mobile/models/absence_words.h"
#include "mobile/models/item_state.h"
#include "mobile/models/position_draft.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/acts.h"

namespace mandat::app {
namespace {

// The advance word counts in the class of the item.
bool AdvanceCounts(const domain::Meeting& meeting, const domain::AgendaItem& item) {
  return item.decision_class != domain::DecisionClass::kForum &&
         meeting.rules.advance_counts.contains(item.decision_class);
}

const QTranslator& Swedish() {
  static const std::unique_ptr<QTranslator> swedish = [] {
    auto made = std::make_unique<QTranslator>();
    (void)made->load(QStringLiteral(":/i18n/mandat_sv.qm"));  // without it the text is English twice
    return made;
  }();
  return *swedish;
}

// Null while locked, or where the meeting is not known.
const domain::Meeting* FindHere(const QString& meeting) {
  const Workspace* w = Session::instance()->workspace();
  return w ? w->shown().FindMeeting(domain::MeetingId(meeting.toStdString())) : nullptr;
}

AbsenceMail MailHere(const domain::Meeting& meeting, const QString& mandate) {
  const Session* session = Session::instance();
  return MailOf(*session->workspace(), meeting, domain::MandateId(mandate.toStdString()), session->online());
}

}  // namespace

QList<QVariantMap> DeclareAllRows(const Workspace& w, const domain::Meeting& meeting, const domain::MandateId& mandate,
                                  bool online) {
  const bool begun = meeting.phase == domain::MeetingPhase::kOpen;
  QList<QVariantMap> rows;
  for (const domain::AgendaItem& item : meeting.items) {
    if (!StateOf(w, meeting, item, mandate, online).needs_me || item.revisions.empty() ||
        domain::IsRecused(item, w.me()))
      continue;
    const PositionDraft draft = LoadPositionDraft(w, meeting, item, mandate);
    const bool counts = AdvanceCounts(meeting, item) && !begun;
    QStringList clauses;
    for (const std::string& clause : item.revisions.back().clauses) clauses << Q(clause);
    rows << QVariantMap{
        {"key", Q(item.id)},
        {"item", Q(item.id)},
        {"numberText", Workspace::NumberText(item)},
        {"title", Q(item.title)},
        {"clauses", clauses},
        {"versionText", Words::tr("For version %1 of the proposal.").arg(item.current_revision())},
        {"section", counts  ? Words::tr("Counts although you are not there.")
                    : begun ? Words::tr("The meeting has begun: it counts if you are there or the chair admits it.")
                            : Words::tr("Does not count without you there, but is read out at the meeting.")},
        {"counts", counts},
        {"stance", static_cast<int>(draft.stance)},
        {"comment", draft.comment}};
  }
  // What counts comes first.
  std::stable_partition(rows.begin(), rows.end(),
                        [](const QVariantMap& row) { return row.value(QStringLiteral("counts")).toBool(); });
  return rows;
}

SignedAll SignAll(Workspace& w, const domain::Meeting& meeting, const domain::MandateId& mandate,
                  const QStringList& items) {
  SignedAll all;
  for (const QString& id : items) {
    const domain::AgendaItem* item = meeting.FindItem(domain::ItemId(id.toStdString()));
    if (!item || item->revisions.empty()) continue;
    const PositionDraft draft = LoadPositionDraft(w, meeting, *item, mandate);
    if (draft.stance == domain::Stance::kUnspecified) continue;
    v1::SealedPart sealed;
    sealed.set_stance(static_cast<v1::Stance>(draft.stance));
    sealed.set_comment(draft.comment.trimmed().toStdString());
    const absl::StatusOr<client::ActResult> result =
        w.client().Act(client::PositionAct(w.shown(), meeting, *item, mandate, w.me()), &sealed);
    if (!result.ok() || result->refusal) {
      all.problem = Words::tr("Item %1: %2")
                        .arg(Workspace::NumberText(*item), result.ok() ? Words::RefusalText(*result->refusal, &w)
                                                                       : Words::ErrorText(result.status()));
      return all;
    }
    ++all.count;
    all.last = result->id;
    // What is handed in stands, whatever becomes of its draft.
    (void)SavePositionDraft(w, meeting, *item, mandate, {});
  }
  return all;
}

DeclareAllModel::DeclareAllModel(QObject* parent)
    : QObject(parent),
      items_({"item", "numberText", "title", "clauses", "versionText", "section", "counts", "stance", "comment"}),
      chosen_({"item", "numberText", "title", "stanceText", "comment", "versionText"}) {
  connect(Session::instance(), &Session::contentChanged, this, &DeclareAllModel::Reload);
}

void DeclareAllModel::setMeeting(const QString& meeting) {
  if (meeting == meeting_) return;
  meeting_ = meeting;
  Reload();
}

void DeclareAllModel::setMandate(const QString& mandate) {
  if (mandate == mandate_) return;
  mandate_ = mandate;
  Reload();
}

QStringList DeclareAllModel::stances() const {
  QStringList words;
  for (int stance = v1::STANCE_APPROVE; stance <= v1::STANCE_ABSTAIN; ++stance)
    words << Words::StanceText(static_cast<domain::Stance>(stance));
  return words;
}

void DeclareAllModel::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = FindHere(meeting_);
  const domain::MandateId mandate(mandate_.toStdString());
  QList<QVariantMap> items;
  QList<QVariantMap> chosen;
  can_mail_ = has_mail_ = false;
  if (meeting && w->shown().FindMandate(mandate)) {
    function_text_ = w->UnitAtPrincipal(mandate);
    items = DeclareAllRows(*w, *meeting, mandate, Session::instance()->online());
    std::vector<domain::ItemId> left_out;
    for (QVariantMap row : items) {
      const auto stance = static_cast<domain::Stance>(row.value(QStringLiteral("stance")).toInt());
      if (stance == domain::Stance::kUnspecified) {
        left_out.emplace_back(row.value(QStringLiteral("item")).toString().toStdString());
        continue;
      }
      row.insert(QStringLiteral("stanceText"), Words::StanceText(stance));
      chosen << row;
    }
    left_out_text_ =
        left_out.empty() ? QString() : Words::tr("Left out: %1.").arg(Words::Lower(ItemsText(*meeting, left_out, {})));
    const AbsenceMail mail = MailHere(*meeting, mandate_);
    can_mail_ = mail.open;
    has_mail_ = mail.open && !mail.lines.empty();
    mail_to_ = mail.address.isEmpty() ? Words::tr("%1, secretary").arg(mail.to)
                                      : Words::tr("%1, secretary (%2)").arg(mail.to, mail.address);
  }
  items_.setRows(items);
  chosen_.setRows(chosen);
  Q_EMIT changed();
}

void DeclareAllModel::choose(const QString& id, int stance, const QString& comment) {
  Workspace* w = Session::instance()->workspace();
  const domain::Meeting* meeting = FindHere(meeting_);
  const domain::AgendaItem* item = meeting ? meeting->FindItem(domain::ItemId(id.toStdString())) : nullptr;
  if (!item) return;
  const PositionDraft draft{static_cast<domain::Stance>(stance), comment};
  if (!SavePositionDraft(*w, *meeting, *item, domain::MandateId(mandate_.toStdString()), draft).ok())
    Q_EMIT Session::instance()->notice(Words::tr("The draft could not be kept on this device"), {});
  const bool was_so = std::any_of(items_.rows().begin(), items_.rows().end(), [&](const QVariantMap& row) {
    return row.value(QStringLiteral("item")) == id && row.value(QStringLiteral("stance")) == stance;
  });
  if (!was_so) Reload();  // not at every letter
}

void DeclareAllModel::refresh() { Reload(); }

bool DeclareAllModel::handIn() {
  Session* session = Session::instance();
  const domain::Meeting* meeting = FindHere(meeting_);
  if (!meeting) return false;
  QStringList items;  // as they were looked at
  for (const QVariantMap& row : chosen_.rows()) items << row.value(QStringLiteral("item")).toString();
  const SignedAll all = SignAll(*session->workspace(), *meeting, domain::MandateId(mandate_.toStdString()), items);
  if (!all.problem.isEmpty()) {
    session->Say(all.problem);
    return false;
  }
  // An undo takes back one; several are undone one by one, where they stand.
  return all.count > 0 &&
         session->Report(client::ActResult{all.count == 1 ? all.last : domain::StatementId(), std::nullopt},
                         all.count == 1 ? Words::tr("Your position is signed")
                                        : Words::tr("%n positions are signed", nullptr, all.count));
}

QString DeclareAllModel::mailText() const {
  const domain::Meeting* meeting = FindHere(meeting_);
  return meeting ? MailText(MailHere(*meeting, mandate_), Swedish()) : QString();
}

QString DeclareAllModel::mailSubject() const {
  const domain::Meeting* meeting = FindHere(meeting_);
  return meeting ? MailSubject(MailHere(*meeting, mandate_), Swedish()) : QString();
}

QUrl DeclareAllModel::mailUrl() const {
  const domain::Meeting* meeting = FindHere(meeting_);
  return meeting ? MailUrl(MailHere(*meeting, mandate_), Swedish()) : QUrl();
}

}  // namespace mandat::app
