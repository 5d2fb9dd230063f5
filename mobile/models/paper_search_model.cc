#include "mobile/models/paper_search_model.h"

#include <QRegularExpression>
#include <QThreadPool>
#include <algorithm>
#include <utility>

#include "mobile/models/paper_keeper.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {
namespace {

// Some screens of a phone, made at once: who finds nothing there writes another word, or asks for more.
constexpr int kFirstRows = 12;
constexpr int kMostRows = static_cast<int>(client::kMostPaperHits);

// Every word begins one of the title's.
bool TitleHas(const QString& title, const QStringList& words) {
  return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&](const QString& word) {
    const QRegularExpression begins(
        QStringLiteral("(?<![\\p{L}\\p{N}])") + QRegularExpression::escape(word),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return title.contains(begins);
  });
}

}  // namespace

PaperSearchModel::PaperSearchModel(QObject* parent)
    : RowsModel({"hash", "page", "title", "whereText", "excerpt", "openName"}, parent),
      most_(kFirstRows),
      mailbox_(std::make_shared<Mailbox>(this)) {
  connect(Session::instance(), &Session::contentChanged, this, &PaperSearchModel::Search);
  if (PaperKeeper* keeper = PaperKeeper::instance())
    connect(keeper, &PaperKeeper::read, this, &PaperSearchModel::Search);
  Search();
}

PaperSearchModel::~PaperSearchModel() { mailbox_->Close(); }

void PaperSearchModel::setWords(const QString& words) {
  if (words == words_) return;
  words_ = words;
  most_ = kFirstRows;
  Q_EMIT wordsChanged();
  Search();
}

void PaperSearchModel::showMore() {
  most_ = kMostRows;
  Search();
}

void PaperSearchModel::Search() {
  const Workspace* w = Session::instance()->workspace();
  if (!w) return setRows({});
  if (running_) {
    again_ = true;
    return;
  }
  running_ = true;
  again_ = false;
  Q_EMIT searchingChanged();
  const std::string words = words_.normalized(QString::NormalizationForm_C).toStdString();
  QThreadPool::globalInstance()->start([this, words, most = most_, lease = w->lease(), mailbox = mailbox_] {
    Answer answer;
    answer.most = most;
    lease->Use([&](client::Client& client) {
      // A search that fails finds nothing; what fails there fails for every other reader too, and is said there.
      (void)client.WithIndex([&](client::PaperIndex& index) {
        auto hits = index.Find(words, static_cast<std::size_t>(most));
        if (hits.ok()) answer.hits = *std::move(hits);
        auto progress = index.progress();
        if (progress.ok()) answer.progress = *progress;
        return absl::OkStatus();
      });
    });
    mailbox->Send([this, answer = std::move(answer)] {
      running_ = false;
      Show(answer);
      if (again_) Search();
    });
  });
}

void PaperSearchModel::Show(const Answer& answer) {
  const Workspace* w = Session::instance()->workspace();
  QList<QVariantMap> rows;
  const auto add = [&](const domain::Document& document, int page, const QString& excerpt) {
    const domain::Meeting* meeting = w->shown().FindMeeting(document.meeting);
    const domain::AgendaItem* item = meeting ? meeting->FindItem(document.item) : nullptr;
    QStringList where;
    if (item) where << Words::tr("Item %1").arg(Workspace::NumberText(*item));
    if (meeting) where << Words::tr("Meeting %1").arg(Words::ShortDay(meeting->date));
    if (page >= 0) where << Words::tr("page %1").arg(page + 1);
    rows << QVariantMap{{"key", QString::number(rows.size())},
                        {"hash", QString::fromStdString(document.hash.hex())},
                        {"page", std::max(0, page)},
                        {"title", Q(document.title)},
                        {"whereText", where.join(QStringLiteral(" · "))},
                        {"excerpt", excerpt},
                        {"openName", page >= 0 ? Words::tr("Read %1, page %2").arg(Q(document.title)).arg(page + 1)
                                               : Words::tr("Read %1").arg(Q(document.title))}};
  };
  const QStringList words = words_.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
  int places = 0;
  if (w && !words.isEmpty()) {
    std::vector<const domain::Document*> titled;
    for (const auto& [hash, document] : w->shown().documents) {
      if (!document.replaced && TitleHas(Q(document.title), words)) titled.push_back(&document);
    }
    std::sort(titled.begin(), titled.end(), [](const auto* a, const auto* b) { return b->place < a->place; });
    for (const domain::Document* document : titled) {
      ++places;
      if (rows.size() < answer.most) add(*document, -1, {});
    }
    for (const client::PaperHit& hit : answer.hits) {
      const auto found = w->shown().documents.find(hit.paper);
      if (found == w->shown().documents.end() || found->second.replaced) continue;
      ++places;
      if (rows.size() < answer.most) add(found->second, hit.page, Q(hit.excerpt));
    }
  }
  setRows(rows);
  const bool left_out = places > answer.most || static_cast<int>(answer.hits.size()) >= answer.most;
  more_ = left_out && answer.most < kMostRows;
  result_text_ = words.isEmpty() ? QString()
                 : places == 0   ? Words::tr("Nothing is found in the papers on this device.")
                 : left_out      ? Words::tr("The %1 best places. More words find fewer.").arg(answer.most)
                                 : Words::tr("%n places", "", places);
  const auto left = static_cast<int>(answer.progress.whole - answer.progress.read);
  reading_text_ = left > 0 ? Words::tr("%n papers are still being read for searching.", "", left) : QString();
  Q_EMIT searchingChanged();
}

}  // namespace mandat::app
