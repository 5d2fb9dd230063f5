#include "mobile/models/absence_mail.h"

#include <QLocale>
#include <functional>

#include "mobile/models/item_state.h"
#include "mobile/models/position_draft.h"
#include "mobile/models/words.h"
#include "shared/domain/positions.h"

namespace mandat::app {
namespace {

// A text by its English source, in one of the two languages.
using SaidIn = std::function<QString(const char* context, const char* source)>;

SaidIn InEnglish() {
  return [](const char*, const char* source) { return QString::fromUtf8(source); };
}

SaidIn InSwedish(const QTranslator& swedish) {
  return [&swedish](const char* context, const char* source) {
    const QString text = swedish.translate(context, source);
    return text.isEmpty() ? QString::fromUtf8(source) : text;
  };
}

QString DayIn(const QLocale& locale, domain::Date day) {
  return locale.toString(QDate(day.year(), static_cast<int>(day.month()), static_cast<int>(day.day())),
                         QStringLiteral("d MMMM yyyy"));
}

QString LetterIn(const AbsenceMail& mail, const QLocale& locale, const SaidIn& say) {
  const auto mail_says = [&say](const char* source) { return say("Mail", source); };
  QStringList text;
  text << mail_says(QT_TRANSLATE_NOOP("Mail", "To the secretary of %1")).arg(mail.forum) << QString();
  text << mail_says(QT_TRANSLATE_NOOP("Mail", "I cannot come to the meeting on %1. For %2 I declare:"))
              .arg(DayIn(locale, mail.date), mail.function);
  for (const MailLine& line : mail.lines) {
    text << QString();
    text << mail_says(QT_TRANSLATE_NOOP("Mail", "Item %1, %2")).arg(line.number, line.title);
    text << QStringLiteral("  ") + say("Words", Words::StanceSource(line.stance)) +
                mail_says(QT_TRANSLATE_NOOP("Mail", " (version %1 of the proposal)")).arg(line.revision);
    if (!line.comment.isEmpty()) text << QStringLiteral("  ") + line.comment;
    if (line.handed_in)
      text << QStringLiteral("  ") + mail_says(QT_TRANSLATE_NOOP("Mail", "Handed in in the app already."));
    if (!line.counts)
      text << QStringLiteral("  ") + mail_says(QT_TRANSLATE_NOOP(
                                         "Mail", "The rules do not count it without me there; it is to be read out."));
  }
  text << QString();
  text << mail_says(QT_TRANSLATE_NOOP(
      "Mail", "Enter this for me before the meeting begins. When it has been received it is a public record."));
  text << QString() << mail.name;
  return text.join(u'\n');
}

}  // namespace

AbsenceMail MailOf(const Workspace& w, const domain::Meeting& meeting, const domain::MandateId& mandate, bool online) {
  AbsenceMail mail;
  mail.open = meeting.phase == domain::MeetingPhase::kPlanned || meeting.phase == domain::MeetingPhase::kCalled;
  const domain::PersonId& secretary = meeting.secretary.empty() ? w.shown().secretary : meeting.secretary;
  mail.to = w.PersonName(secretary);
  if (const auto known = w.shown().persons.find(secretary); known != w.shown().persons.end())
    mail.address = Q(known->second.email);
  mail.forum = Q(w.shown().forum.name);
  mail.date = meeting.date;
  mail.name = w.PersonName(w.me());
  mail.function = Words::Lower(w.FunctionText(mandate));
  for (const domain::AgendaItem& item : meeting.items) {
    if (!item.is_decision || item.decision || item.revisions.empty() || domain::IsRecused(item, w.me())) continue;
    const ItemState mine = StateOf(w, meeting, item, mandate, online);
    MailLine line{Workspace::NumberText(item),
                  Q(item.title),
                  item.current_revision(),
                  {},
                  {},
                  false,
                  item.decision_class != domain::DecisionClass::kForum &&
                      meeting.rules.advance_counts.contains(item.decision_class)};
    const bool own_word = mine.position && !mine.stale && !mine.position->entered && !mine.position->by_substitute;
    if (own_word) {
      line.stance = mine.position->stance;
      line.comment = Q(mine.position->comment);
      line.handed_in = true;
    } else {
      const PositionDraft draft = LoadPositionDraft(w, meeting, item, mandate);
      line.stance = draft.stance;
      line.comment = draft.comment.trimmed();
    }
    if (line.stance != domain::Stance::kUnspecified) mail.lines.push_back(std::move(line));
  }
  return mail;
}

QString MailText(const AbsenceMail& mail, const QTranslator& swedish) {
  return LetterIn(mail, QLocale(QLocale::Swedish, QLocale::Sweden), InSwedish(swedish)) +
         QStringLiteral("\n\n– – –\n\n") +
         LetterIn(mail, QLocale(QLocale::English, QLocale::UnitedKingdom), InEnglish()) + u'\n';
}

QString MailSubject(const AbsenceMail& mail, const QTranslator& swedish) {
  const char* source = QT_TRANSLATE_NOOP("Mail", "Positions before the meeting on %1");
  return InSwedish(swedish)("Mail", source).arg(DayIn(QLocale(QLocale::Swedish, QLocale::Sweden), mail.date)) +
         QStringLiteral(" / ") +
         InEnglish()("Mail", source).arg(DayIn(QLocale(QLocale::English, QLocale::UnitedKingdom), mail.date));
}

QUrl MailUrl(const AbsenceMail& mail, const QTranslator& swedish) {
  // Lines end as e-mail's do (RFC 6068).
  const QString text = MailText(mail, swedish).replace(u'\n', QStringLiteral("\r\n"));
  return QUrl::fromEncoded("mailto:" + QUrl::toPercentEncoding(mail.address, "@") +
                           "?subject=" + QUrl::toPercentEncoding(MailSubject(mail, swedish)) +
                           "&body=" + QUrl::toPercentEncoding(text));
}

}  // namespace mandat::app
