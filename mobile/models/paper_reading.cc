#include "mobile/models/paper_reading.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "mobile/models/document_rows.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {

PaperReading::PaperReading(QObject* parent)
    : QObject(parent), marks_({"mark", "hash", "page", "pageText", "quote", "note", "versionText"}) {
  connect(Session::instance(), &Session::contentChanged, this, &PaperReading::Reload);
}

void PaperReading::setHash(const QString& hash) {
  if (hash == hash_) return;
  hash_ = hash;
  paper_ = domain::Hash::FromBytes(QByteArray::fromHex(hash_.toLatin1()).toStdString()).value_or(domain::Hash());
  first_look_ = true;
  Reload();
}

void PaperReading::Reload() {
  const Workspace* w = Session::instance()->workspace();
  const auto found = w ? w->shown().documents.find(paper_) : decltype(w->shown().documents.end())();
  is_paper_ = w && found != w->shown().documents.end();
  if (!w || found == w->shown().documents.end()) {
    marks_.setRows({});
    own_.clear();
    Q_EMIT changed();
    Q_EMIT marksChanged();
    return;
  }
  const domain::Document& document = found->second;
  const domain::Meeting* meeting = w->shown().FindMeeting(document.meeting);
  const domain::AgendaItem* item = meeting ? meeting->FindItem(document.item) : nullptr;
  QStringList where;
  if (item) where << Words::tr("Item %1").arg(Workspace::NumberText(*item));
  if (meeting) where << Words::tr("Meeting %1").arg(Words::ShortDay(meeting->date));
  if (document.version > 1) where << Words::tr("version %1").arg(document.version);
  where_text_ = where.join(QStringLiteral(" · "));
  const domain::Document* before = EarlierVersion(*w, document);
  earlier_ = before ? QString::fromStdString(before->hash.hex()) : QString();
  later_.clear();
  for (const auto& [hash, other] : w->shown().documents) {
    if (other.replaces == paper_) later_ = QString::fromStdString(hash.hex());
  }
  if (first_look_) {
    first_look_ = false;
    const client::ReadingPlace* place = w->PlaceIn(paper_);
    left_page_ = place ? place->page : -1;
    left_part_ = place ? place->part : 0;
    read_version_ = 0;
    for (const domain::Document* read = place ? nullptr : before; read; read = EarlierVersion(*w, *read)) {
      if (!w->PlaceIn(read->hash)) continue;
      read_version_ = read->version;
      earlier_ = QString::fromStdString(read->hash.hex());
      break;
    }
  }
  changed_text_ =
      read_version_ == 0
          ? QString()
          : Words::tr("You have read version %1. This is version %2.").arg(read_version_).arg(document.version);
  ReloadMarks();
  Q_EMIT changed();
}

void PaperReading::ReloadMarks() {
  const Workspace* w = Session::instance()->workspace();
  own_.clear();
  QList<QVariantMap> rows;
  const auto found = w ? w->shown().documents.find(paper_) : decltype(w->shown().documents.end())();
  const domain::Document* version = w && found != w->shown().documents.end() ? &found->second : nullptr;
  for (; version; version = EarlierVersion(*w, *version)) {
    std::vector<client::Mark> marks;
    (void)w->client().WithReading([&](client::Reading& reading) {
      auto of_version = reading.Marks(version->hash);
      if (of_version.ok()) marks = *std::move(of_version);
      return of_version.status();
    });
    for (const client::Mark& mark : marks) {
      const bool own = version->hash == paper_;
      if (own) own_ << mark;
      rows << QVariantMap{{"key", QString::number(mark.id)},
                          {"mark", static_cast<int>(mark.id)},
                          {"hash", QString::fromStdString(version->hash.hex())},
                          {"page", mark.page},
                          {"pageText", Words::tr("Page %1").arg(mark.page + 1)},
                          {"quote", Q(mark.quote)},
                          {"note", Q(mark.note)},
                          {"versionText", own ? QString() : Words::tr("In version %1").arg(version->version)}};
    }
  }
  marks_.setRows(rows);
  Q_EMIT marksChanged();
}

void PaperReading::keep(int page, int part) {
  Workspace* w = Session::instance()->workspace();
  if (!w || !is_paper_) return;
  const bool is_first = w->PlaceIn(paper_) == nullptr;
  w->KeepPlace(paper_, {page, std::clamp(part, 0, 1000), w->now()});
  if (!is_first) return;
  // It is new no more, wherever it is listed.
  w->Refresh();
  Q_EMIT Session::instance()->contentChanged();
}

QVariantList PaperReading::marksOn(int page) const {
  QVariantList spans;
  for (const client::Mark& mark : own_) {
    if (mark.page != page || mark.length == 0) continue;
    spans << QVariantMap{{"mark", static_cast<int>(mark.id)}, {"start", mark.start}, {"length", mark.length}};
  }
  return spans;
}

QString PaperReading::noteOf(int mark) const {
  for (const client::Mark& one : own_) {
    if (one.id == mark) return Q(one.note);
  }
  return {};
}

int PaperReading::Add(client::Mark mark) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return 0;
  mark.paper = paper_;
  mark.made_at = w->now();
  std::int64_t id = 0;
  const absl::Status status = w->client().WithReading([&](client::Reading& reading) {
    auto added = reading.Add(mark);
    if (added.ok()) id = *added;
    return added.status();
  });
  if (!status.ok()) Session::instance()->Say(Words::ErrorText(status));
  ReloadMarks();
  return static_cast<int>(id);
}

int PaperReading::highlight(int page, int start, int length, const QString& quote) {
  client::Mark mark;
  mark.page = page;
  mark.start = start;
  mark.length = length;
  mark.quote = quote.left(2000).toStdString();
  return Add(std::move(mark));
}

int PaperReading::write(int page, const QString& note) {
  client::Mark mark;
  mark.page = page;
  mark.note = note.trimmed().toStdString();
  return mark.note.empty() ? 0 : Add(std::move(mark));
}

void PaperReading::setNote(int mark, const QString& note) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  const absl::Status status = w->client().WithReading(
      [&](client::Reading& reading) { return reading.SetNote(mark, note.trimmed().toStdString()); });
  if (!status.ok()) Session::instance()->Say(Words::ErrorText(status));
  ReloadMarks();
}

void PaperReading::remove(int mark) {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  const absl::Status status = w->client().WithReading([&](client::Reading& reading) { return reading.Remove(mark); });
  if (!status.ok()) Session::instance()->Say(Words::ErrorText(status));
  ReloadMarks();
}

}  // namespace mandat::app
