#include "mobile/secretariat/minutes/minutes_reading.h"

#include <algorithm>
#include <set>
#include <utility>

#include "mobile/models/minutes_comments.h"
#include "mobile/models/minutes_list_model.h"
#include "mobile/models/minutes_rows.h"
#include "mobile/models/words.h"
#include "shared/domain/forum_time.h"
#include "shared/domain/minutes.h"
#include "shared/domain/minutes_text.h"
#include "shared/domain/officers.h"
#include "shared/domain/paragraphs.h"

namespace mandat::app {
namespace {

constexpr int kAdjustmentSoon = 3;  // days

// In the order of MinutesParagraphRows.
std::vector<domain::ItemId> ItemsOfRows(const v1::MinutesDocument& document) {
  std::vector<domain::ItemId> items;
  for (const v1::MinutesParagraph& paragraph : document.paragraphs()) {
    items.emplace_back(paragraph.item());
    for (const v1::MinutesParagraph& sub_item : paragraph.sub_items()) items.emplace_back(sub_item.item());
  }
  return items;
}

// Where and when a signature was made that is not by a device's key.
QString ExternalText(const Workspace& w, const domain::ExternalSignature& external) {
  return MinutesDeskWords::tr("Signed %1 at %2, as %3. Entered by %4.")
      .arg(Words::Moment(external.signed_at, w.now()), Q(external.service), Q(external.signer),
           w.PersonName(external.entered_by));
}

// As what somebody signs; empty: they had an office for a part of the meeting.
QString SignsAs(const Workspace& w, const domain::Meeting& meeting, const domain::PersonId& person) {
  if (domain::IsMeetingChair(w.shown(), meeting, person)) return MinutesDeskWords::tr("Chair");
  if (domain::IsMeetingSecretary(w.shown(), meeting, person)) return MinutesDeskWords::tr("Secretary");
  return domain::IsAdjuster(meeting, person) ? MinutesDeskWords::tr("Adjuster") : QString();
}

QString ParagraphTitle(const Workspace& w, const domain::Meeting& meeting, const domain::AgendaItem& item) {
  return QStringLiteral("§ %1 %2").arg(Q(domain::ParagraphLabel(w.shown(), meeting, item)), Q(item.title));
}

bool IsDecidedHere(const domain::Meeting& meeting, const domain::AgendaItem& item) {
  return item.decision ||
         (item.letter.empty() && std::any_of(meeting.items.begin(), meeting.items.end(), [&](const auto& other) {
            return other.number == item.number && other.decision;
          }));
}

bool WasThere(const domain::Meeting& meeting, const domain::MandateId& mandate) {
  return std::any_of(meeting.items.begin(), meeting.items.end(), [&](const domain::AgendaItem& item) {
    const auto found = item.attendance.find(mandate);
    return found != item.attendance.end() && found->second.present;
  });
}

}  // namespace

const domain::MinutesVersion* NewestVersion(const domain::Meeting& meeting, const domain::ItemId& item) {
  const auto found = meeting.minutes.versions.find(item);
  return found == meeting.minutes.versions.end() || found->second.empty() ? nullptr : &found->second.back();
}

const domain::MinutesVersion* NewestDraft(const domain::Meeting& meeting, const domain::ItemId& item) {
  const auto found = meeting.minutes.versions.find(item);
  if (found == meeting.minutes.versions.end()) return nullptr;
  const auto draft = std::find_if(found->second.rbegin(), found->second.rend(),
                                  [](const domain::MinutesVersion& version) { return !version.for_signing; });
  return draft == found->second.rend() ? nullptr : &*draft;
}

v1::MinutesDocument MinutesAsNow(const Workspace& w, const domain::Meeting& meeting, const domain::ItemId& item,
                                 const std::map<domain::ItemId, std::string>& texts) {
  const domain::MinutesVersion* newest = NewestVersion(meeting, item);
  domain::MinutesOptions options;
  options.version = newest ? newest->version + 1 : 1;
  options.texts = texts;
  options.only_item = item;
  return domain::MinutesOf(w.shown(), meeting, options);
}

QByteArrayList WritingRoles() {
  return MinutesParagraphRoles() +
         QByteArrayList{"item", "writtenText", "theirsText", "comments", "commentCount", "editName"};
}

QList<QVariantMap> WritingRows(const Workspace& w, const domain::Meeting& meeting, const domain::ItemId& item,
                               const v1::MinutesDocument& document, const WrittenTexts& written,
                               const std::map<domain::ItemId, QString>& issued, bool online) {
  QList<QVariantMap> rows = MinutesParagraphRows(w, document);
  const std::vector<domain::ItemId> items = ItemsOfRows(document);
  QStringList names;
  for (const QVariantMap& row : rows) names << row[QStringLiteral("nameText")].toString();
  QVariantMap comments;
  if (const domain::MinutesVersion* draft = NewestDraft(meeting, item))
    comments = CommentsByParagraph(w, meeting, item, *draft, names, online);
  for (qsizetype i = 0; i < rows.size(); ++i) {
    QVariantMap& row = rows[i];
    const domain::ItemId& id = items[static_cast<std::size_t>(i)];
    const QString before = IssuedTextOf(issued, id);
    const auto mine = written.find(id);
    const QVariantList said = comments[names[i]].toList();
    row[QStringLiteral("key")] = id.empty() ? row[QStringLiteral("key")] : QVariant(Q(id));
    row[QStringLiteral("item")] = Q(id);
    row[QStringLiteral("writtenText")] = mine == written.end() ? before : mine->second.text;
    row[QStringLiteral("theirsText")] = mine != written.end() && IsContradicted(mine->second, before)
                                            ? (before.isEmpty() ? MinutesDeskWords::tr("(nothing)") : before)
                                            : QString();
    row[QStringLiteral("comments")] = said;
    row[QStringLiteral("commentCount")] = said.size();
    row[QStringLiteral("editName")] = MinutesDeskWords::tr("Write the text of %1").arg(names[i]);
  }
  return rows;
}

QStringList ContentsLines(const v1::MinutesDocument& document) {
  QStringList lines;
  for (const domain::ContentsLine& line : domain::ContentsOf(document))
    lines << (line.number.empty() ? Q(line.title) : QStringLiteral("§ %1  %2").arg(Q(line.number), Q(line.title)));
  return lines;
}

QByteArrayList SignerRoles() {
  return {"person", "nameText", "roleText", "stateText", "icon", "tone", "waits", "isMe", "enterName"};
}

QList<QVariantMap> SignerRows(const Workspace& w, const domain::Meeting& meeting, const domain::MinutesVersion& version,
                              bool online) {
  QList<QVariantMap> rows;
  for (const domain::PersonId& signer : version.signers) {
    const auto found = version.answers.find(signer);
    const domain::MinutesAnswer* answer = found == version.answers.end() ? nullptr : &found->second;
    const auto outgoing = answer ? w.Outgoing(answer->statement) : std::nullopt;
    const bool on_its_way = outgoing && outgoing->state != client::OutboxState::kReceived;
    const QString name = w.PersonName(signer);
    QString text = MinutesDeskWords::tr("Has not signed yet");
    if (answer && answer->external)
      text = ExternalText(w, *answer->external);
    else if (answer && answer->signs)
      text = MinutesDeskWords::tr("Signed %1").arg(Words::Moment(answer->at, w.now()));
    if (answer && !answer->signs) text = MinutesDeskWords::tr("Does not sign: %1").arg(Q(answer->reason));
    if (on_its_way) text += QStringLiteral(" · ") + Words::OutboxText(*outgoing, online, w.now());
    rows << QVariantMap{
        {"key", Q(signer)},
        {"person", Q(signer)},
        {"nameText", signer == w.me() ? Words::tr("You, %1").arg(name) : name},
        {"roleText", SignsAs(w, meeting, signer)},
        {"stateText", text},
        {"icon", !answer || on_its_way ? "clock"
                 : answer->signs       ? "signature"
                                       : "warning"},
        {"tone", !answer         ? Tone::Neutral
                 : on_its_way    ? Tone::Accent
                 : answer->signs ? Tone::Ok
                                 : Tone::Bad},
        {"waits", !answer || !answer->signs},
        {"isMe", signer == w.me()},
        {"enterName", MinutesDeskWords::tr("Enter a signature of %1 from a signing service").arg(name)}};
  }
  return rows;
}

MinutesStanding StandingOfMinutes(const Workspace& w, const domain::Meeting& meeting, const domain::ItemId& item) {
  MinutesStanding standing;
  const domain::MinutesVersion* newest = NewestVersion(meeting, item);
  if (!newest) {
    standing.text =
        item.empty() && meeting.phase != domain::MeetingPhase::kClosed
            ? MinutesDeskWords::tr(
                  "The minutes write themselves while the meeting goes on. They can be issued once it is closed.")
            : MinutesDeskWords::tr("Nothing has been issued yet. What you see is what would be issued now.");
  } else {
    standing.adjusted = newest->adjusted();
    standing.tone = MinutesStateTone(*newest);
    standing.text =
        newest->for_signing
            ? MinutesDeskWords::tr("Version %1: %2").arg(newest->version).arg(Words::Lower(MinutesStateText(*newest)))
            : MinutesDeskWords::tr("Version %1 is a draft for comments, issued %2.")
                  .arg(newest->version)
                  .arg(Words::Moment(newest->at, w.now()));
    if (!newest->for_signing)
      standing.text += u' ' + MinutesDeskWords::tr("%n comments.", "", static_cast<int>(newest->comments.size()));
  }
  if (meeting.minutes.adjustment_deadline.ms == 0 || standing.adjusted) return standing;
  const domain::LocalTime due = domain::LocalOf(w.shown().forum.time_zone, meeting.minutes.adjustment_deadline);
  const int left = static_cast<int>((due.day.days() - w.today().days()).count());
  const bool late = meeting.minutes.adjustment_deadline < w.now();
  standing.clock_tone = late ? Tone::Bad : left <= kAdjustmentSoon ? Tone::Warn : Tone::Neutral;
  standing.clock_text =
      late ? MinutesDeskWords::tr("Should have been adjusted by %1 at %2.")
                 .arg(Words::Day(due.day, w.today()), Q(due.TimeOfDay()))
           : MinutesDeskWords::tr("To be adjusted by %1 at %2, %3.")
                 .arg(Words::Day(due.day, w.today()), Q(due.TimeOfDay()), Words::DaysUntil(due.day, w.today()));
  return standing;
}

QVariantList MinutesSeries(const Workspace& w, const domain::Meeting& meeting, const domain::ItemId& selected) {
  QVariantList series{QVariantMap{{"item", QString()}, {"text", MinutesDeskWords::tr("The whole")}}};
  for (const domain::AgendaItem& item : meeting.items) {
    if (item.id != selected && !meeting.minutes.versions.contains(item.id)) continue;
    series << QVariantMap{{"item", Q(item.id)},
                          {"text", QStringLiteral("§ %1").arg(Q(domain::ParagraphLabel(w.shown(), meeting, item)))}};
  }
  return series;
}

QVariantList ParagraphsToAdjustAtOnce(const Workspace& w, const domain::Meeting& meeting) {
  QVariantList rows;
  const bool ready = meeting.phase == domain::MeetingPhase::kOpen || meeting.phase == domain::MeetingPhase::kClosed;
  // Once the whole is to be signed there is nothing to be ahead of.
  if (!ready || meeting.minutes.adjusters.empty() || domain::VersionForSigning(meeting, {})) return rows;
  for (const domain::AgendaItem& item : meeting.items) {
    if (IsDecidedHere(meeting, item) && !meeting.minutes.versions.contains(item.id))
      rows << QVariantMap{{"item", Q(item.id)}, {"text", ParagraphTitle(w, meeting, item)}};
  }
  return rows;
}

QVariantList AdjusterChoices(const Workspace& w, const domain::Meeting& meeting) {
  QVariantList sides;
  const std::vector<domain::Mandate> mandates = w.shown().RegisterOf(meeting);
  for (const domain::Side& side : w.shown().forum.sides) {
    QVariantList people;
    for (const domain::Mandate& mandate : mandates) {
      const domain::Principal* principal = w.shown().FindPrincipal(mandate.principal);
      if (!principal || principal->side != side.id || !mandate.ActiveOn(meeting.date) || !WasThere(meeting, mandate.id))
        continue;
      const domain::PersonId person = domain::AdjusterFor(w.shown(), meeting, mandate.id);
      if (person.empty() || domain::SignsByOffice(w.shown(), meeting, person)) continue;
      people << QVariantMap{
          {"mandate", Q(mandate.id)}, {"text", w.PersonName(person)}, {"unitText", w.UnitAtPrincipal(mandate.id)}};
    }
    if (!people.isEmpty()) sides << QVariantMap{{"sideText", w.SideName(side.id)}, {"people", people}};
  }
  return sides;
}

QString AdjustersText(const Workspace& w, const domain::Meeting& meeting) {
  QStringList names;
  for (const domain::Adjuster& adjuster : meeting.minutes.adjusters) names << w.PersonName(adjuster.person);
  if (names.isEmpty()) return {};
  return MinutesDeskWords::tr("%1 adjust the minutes beside chair and secretary.").arg(Words::List(names));
}

v1::Statement IssueAct(const domain::Meeting& meeting, const domain::ItemId& item, int version, bool for_signing,
                       const domain::Hash& document, std::size_t size, const QString& change) {
  v1::Statement act;
  v1::IssueMinutes& issue = *act.mutable_issue_minutes();
  issue.set_meeting(meeting.id.value());
  issue.set_version(static_cast<std::uint32_t>(version));
  issue.set_stage(for_signing ? v1::MINUTES_STAGE_FOR_SIGNING : v1::MINUTES_STAGE_DRAFT);
  issue.mutable_document()->set_hash(document.bytes());
  issue.set_size(size);
  issue.set_item(item.value());
  issue.set_change(change.trimmed().toStdString());
  return act;
}

v1::Statement ElectAct(const domain::Meeting& meeting, const QStringList& mandates, const QString& place) {
  v1::Statement act;
  v1::ElectAdjusters& elect = *act.mutable_elect_adjusters();
  elect.set_meeting(meeting.id.value());
  for (const QString& mandate : mandates) elect.add_mandates(mandate.toStdString());
  elect.set_place(place.trimmed().toStdString());
  return act;
}

}  // namespace mandat::app
