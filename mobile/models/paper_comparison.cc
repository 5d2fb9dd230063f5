#include "mobile/models/paper_comparison.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "mobile/models/paper_rendition.h"
#include "mobile/models/pdf_source.h"
#include "mobile/models/session.h"
#include "mobile/models/text_difference.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"

namespace mandat::app {
namespace {

constexpr int kWordsAround = 8;
constexpr int kMostWordsShown = 120;
constexpr int kMostWordsCompared = 200'000;

struct PagedWords {
  QStringList words;
  std::vector<int> page;  // of each word
};

std::optional<PagedWords> WordsOfPaper(ClientLease& lease, const domain::Hash& hash, Compared& compared) {
  absl::StatusOr<std::string> bytes = absl::NotFoundError("");
  lease.Use([&](client::Client& client) { bytes = client.Document(hash); });
  if (!bytes.ok()) {
    compared.end = Compared::End::kMissing;
    return std::nullopt;
  }
  const std::unique_ptr<PdfSource> source = PdfSource::Open(QByteArray::fromStdString(*bytes));
  std::fill(bytes->begin(), bytes->end(), '\0');
  if (!source) {
    compared.end = Compared::End::kUnreadable;
    return std::nullopt;
  }
  PagedWords words;
  for (int page = 0; page < source->pageCount() && words.words.size() < kMostWordsCompared; ++page) {
    words.words << PdfSource::Plain(source->Text(page)).split(u' ', Qt::SkipEmptyParts);
    words.page.resize(static_cast<std::size_t>(words.words.size()), page);
  }
  return words;
}

QString Shortened(const QStringList& words, int from, int to) {
  if (to - from <= kMostWordsShown) return words.mid(from, to - from).join(u' ');
  return words.mid(from, kMostWordsShown).join(u' ') + QStringLiteral(" …");
}

Compared Compare(ClientLease& lease, const domain::Hash& before_hash, const domain::Hash& after_hash) {
  Compared compared;
  const std::optional<PagedWords> before = WordsOfPaper(lease, before_hash, compared);
  const std::optional<PagedWords> after = before ? WordsOfPaper(lease, after_hash, compared) : std::nullopt;
  if (!after) return compared;
  const auto changes = Difference(before->words, after->words);
  if (!changes) {
    compared.end = Compared::End::kTooDifferent;
    return compared;
  }
  for (const TextChange& change : *changes) {
    const int words = static_cast<int>(after->words.size());
    const int at = std::min(change.after_from, words - 1);
    const int lead = std::max(0, change.after_from - kWordsAround);
    const int rest = std::min(words, change.after_to + kWordsAround);
    compared.rows.push_back({at < 0 ? 0 : after->page[static_cast<std::size_t>(at)],
                             after->words.mid(lead, change.after_from - lead).join(u' '),
                             Shortened(before->words, change.before_from, change.before_to),
                             Shortened(after->words, change.after_from, change.after_to),
                             after->words.mid(change.after_to, rest - change.after_to).join(u' ')});
  }
  return compared;
}

}  // namespace

PaperComparison::PaperComparison(QObject* parent)
    : RowsModel({"page", "pageText", "lead", "removed", "added", "rest", "spoken"}, parent),
      mailbox_(std::make_shared<Mailbox>(this)),
      thread_(PdfThread::Shared()) {
  connect(Session::instance(), &Session::contentChanged, this, &PaperComparison::Reload);
}

PaperComparison::~PaperComparison() { mailbox_->Close(); }

void PaperComparison::setBefore(const QString& hash) {
  before_ = hash;
  Reload();
}

void PaperComparison::setAfter(const QString& hash) {
  after_ = hash;
  Reload();
}

void PaperComparison::Reload() {
  Workspace* w = Session::instance()->workspace();
  if (!w || comparing_ || before_.isEmpty() || after_.isEmpty()) return;
  const auto before = domain::Hash::FromBytes(QByteArray::fromHex(before_.toLatin1()).toStdString());
  const auto after = domain::Hash::FromBytes(QByteArray::fromHex(after_.toLatin1()).toStdString());
  if (!before || !after) return;
  const auto old = w->shown().documents.find(*before);
  const auto now = w->shown().documents.find(*after);
  if (old == w->shown().documents.end() || now == w->shown().documents.end()) return;
  title_ = Q(now->second.title);
  versions_text_ = Words::tr("Version %1 and version %2").arg(old->second.version).arg(now->second.version);
  if (result_) return Tell();
  std::vector<domain::Hash> missing;
  const domain::Hash old_bytes = HashToRead(*w, *before);
  const domain::Hash new_bytes = HashToRead(*w, *after);
  for (const domain::Hash& hash : {old_bytes, new_bytes}) {
    if (!w->DocumentStateOf(hash).complete) missing.push_back(hash);
  }
  if (!missing.empty()) {
    text_ = Words::tr(
        "Both versions must be on this device to be compared. What is missing is fetched when there is a "
        "network.");
    (void)w->client().Prefetch(missing, client::Fetch::kAsked);
    Q_EMIT changed();
    return;
  }
  comparing_ = true;
  text_ = Words::tr("Comparing the versions");
  Q_EMIT changed();
  thread_->Post([this, before = old_bytes, after = new_bytes, lease = w->lease(), mailbox = mailbox_] {
    auto result = std::make_shared<const Compared>(Compare(*lease, before, after));
    mailbox->Send([this, result = std::move(result)] {
      comparing_ = false;
      result_ = result;
      Tell();
    });
  });
}

void PaperComparison::Tell() {
  QList<QVariantMap> rows;
  for (const Compared::Row& row : result_->rows) {
    const QString page = Words::tr("Page %1").arg(row.page + 1);
    QStringList spoken{page};
    if (!row.removed.isEmpty()) spoken << Words::tr("Removed: %1").arg(row.removed);
    if (!row.added.isEmpty()) spoken << Words::tr("Added: %1").arg(row.added);
    rows << QVariantMap{{"key", QString::number(rows.size())},
                        {"page", row.page},
                        {"pageText", page},
                        {"lead", row.lead},
                        {"removed", row.removed},
                        {"added", row.added},
                        {"rest", row.rest},
                        {"spoken", spoken.join(QStringLiteral(". "))}};
  }
  setRows(rows);
  switch (result_->end) {
    case Compared::End::kMissing:
      text_ = Words::tr("One of the versions is not on this device.");
      break;
    case Compared::End::kUnreadable:
      text_ = Words::tr("One of the versions is no PDF that can be read here.");
      break;
    case Compared::End::kTooDifferent:
      text_ = Words::tr("The versions have so little in common that they cannot be compared word by word.");
      break;
    case Compared::End::kDone:
      text_ = rows.isEmpty() ? Words::tr("The texts are the same. Pictures and layout are not compared.")
                             : Words::tr("%n changes of the text. Pictures and layout are not compared.", "",
                                         static_cast<int>(rows.size()));
  }
  Q_EMIT changed();
}

}  // namespace mandat::app
