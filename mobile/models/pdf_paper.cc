#include "mobile/models/pdf_paper.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <utility>
#include <vector>

#include "mobile/models/own_drafts.h"
#include "mobile/models/paper_rendition.h"
#include "mobile/models/pdf_source.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/models/workspace.h"
#include "shared/client/media_type.h"

namespace mandat::app {
namespace {

// Texts that are kept for screen readers; what is read again costs little.
constexpr int kMostTexts = 40;
constexpr qsizetype kMostFound = 1000;

int KeyOfPicture(int page, bool small) { return 2 * page + (small ? 1 : 0); }

// Of a file that is no paper; what is not known may be one that can be shown.
std::string TypeByName(const QString& name) {
  const std::string_view type = client::MediaTypeOf(name.toStdString(), {});
  return type == "application/octet-stream" ? "application/pdf" : std::string(type);
}

}  // namespace

// What the thread for PDFs has of this paper.
struct PdfPaper::Shared {
  std::unique_ptr<PdfSource> source;  // in that thread alone

  struct Picture {
    int page;
    bool small;
    int width;
  };
  std::mutex mutex;
  std::vector<Picture> wanted;  // the last one is wanted most
};

PdfPaper::PdfPaper(QObject* parent)
    : QObject(parent),
      outline_({"title", "level", "page"}),
      pictures_(kPictureBytes / 1024),
      mailbox_(std::make_shared<Mailbox>(this)),
      thread_(PdfThread::Shared()) {
  connect(Session::instance(), &Session::contentChanged, this, &PdfPaper::Reload);
}

PdfPaper::~PdfPaper() {
  mailbox_->Close();
  Close();
}

void PdfPaper::setHash(const QString& hash) {
  if (hash == hash_) return;
  Close();
  hash_ = hash;
  Reload();
}

void PdfPaper::Close() {
  ++generation_;
  ++search_;
  sizes_.clear();
  outline_.setRows({});
  found_.clear();
  texts_.clear();
  pictures_.clear();
  opening_ = false;
  if (!shared_) return;
  {
    const std::lock_guard<std::mutex> lock(shared_->mutex);
    shared_->wanted.clear();
  }
  thread_->Post([shared = std::exchange(shared_, nullptr)] { shared->source = nullptr; });
}

void PdfPaper::Reload() {
  Workspace* w = Session::instance()->workspace();
  const auto hash = domain::Hash::FromBytes(QByteArray::fromHex(hash_.toLatin1()).toStdString());
  if (!w || !hash) {
    Close();
    Q_EMIT changed();
    return;
  }
  const auto found = w->shown().documents.find(*hash);
  const domain::Document* document = found == w->shown().documents.end() ? nullptr : &found->second;
  // A file that is no paper: of a matter, or what shows an entered word.
  const DraftFile file = document ? DraftFile() : KnownFile(*w, *hash);
  title_ = document ? Q(document->title) : file.name.isEmpty() ? Words::tr("File") : file.name;
  made_text_ = document ? MadeByServerText(*w, *document) : QString();
  if (shared_) {
    Q_EMIT changed();
    return;
  }
  problem_.clear();
  fetched_ = -1;
  bytes_ = HashToRead(*w, *hash);
  const client::DocumentState state = w->client().document_state(bytes_);
  const std::string type = document ? document->media_type : TypeByName(file.name);
  if (type != "application/pdf" && made_text_.isEmpty()) {
    problem_ = NoRenditionText(w->client().rendition(*hash), type, w->roles().secretariat());
  } else if (state.complete) {
    Open();
  } else {
    if (!state.wanted) (void)w->client().Prefetch({*hash}, client::Fetch::kAsked);
    const std::uint64_t size = document && bytes_ == *hash ? document->size : state.size;
    fetched_ = size == 0 ? 0 : static_cast<double>(state.received) / static_cast<double>(size);
    problem_ = Session::instance()->online()
                   ? Words::tr("The paper is being fetched.")
                   : Words::tr("The paper is not on this device yet. It is fetched as soon as there is a network.");
  }
  Q_EMIT changed();
}

void PdfPaper::Open() {
  shared_ = std::make_shared<Shared>();
  opening_ = true;
  thread_->Post([this, hash = bytes_, shared = shared_, mailbox = mailbox_, generation = generation_,
                 lease = Session::instance()->workspace()->lease()] {
    absl::StatusOr<std::string> bytes = absl::NotFoundError("");
    lease->Use([&](client::Client& client) { bytes = client.Document(hash); });
    if (bytes.ok()) {
      shared->source = PdfSource::Open(QByteArray::fromStdString(*bytes));
      std::fill(bytes->begin(), bytes->end(), '\0');
    }
    QList<QSizeF> sizes;
    QList<QVariantMap> outline;
    if (shared->source) {
      for (int page = 0; page < shared->source->pageCount(); ++page) sizes << shared->source->PageSize(page);
      for (const PdfHeading& heading : shared->source->Outline()) {
        outline << QVariantMap{{"key", QString::number(outline.size())},
                               {"title", heading.title},
                               {"level", heading.level},
                               {"page", heading.page}};
      }
    }
    mailbox->Send([this, generation, sizes, outline] {
      if (generation != generation_) return;
      opening_ = false;
      sizes_ = sizes;
      outline_.setRows(outline);
      if (sizes_.isEmpty()) problem_ = Words::tr("The paper is no PDF that can be shown here.");
      Q_EMIT changed();
      if (!words_.isEmpty()) Search();
    });
  });
}

double PdfPaper::pageRatio(int page) const {
  const QSizeF size = page >= 0 && page < pageCount() ? sizes_[page] : QSizeF();
  return size.isEmpty() ? 1.4142 : size.height() / size.width();
}

// ---- Pictures ----

QImage PdfPaper::Picture(int page, bool small) const {
  if (const QImage* picture = pictures_.object(KeyOfPicture(page, small))) return *picture;
  // Until it is there, the other one is better than none.
  const QImage* other = pictures_.object(KeyOfPicture(page, !small));
  return other ? *other : QImage();
}

void PdfPaper::Draw(int page, bool small, int width) {
  if (page < 0 || page >= pageCount() || width <= 0 || !shared_) return;
  const double ratio = pageRatio(page);
  const double most = std::sqrt(kMostPixels / ratio);
  width = std::min(width, static_cast<int>(most));
  if (const QImage* have = pictures_.object(KeyOfPicture(page, small)); have && have->width() == width) return;
  {
    const std::lock_guard<std::mutex> lock(shared_->mutex);
    std::erase_if(shared_->wanted, [&](const Shared::Picture& one) { return one.page == page && one.small == small; });
    shared_->wanted.push_back({page, small, width});
  }
  // Draws what is wanted most by then, which need not be this one.
  thread_->Post([this, shared = shared_, mailbox = mailbox_, generation = generation_] {
    Shared::Picture picture{};
    {
      const std::lock_guard<std::mutex> lock(shared->mutex);
      if (shared->wanted.empty()) return;
      picture = shared->wanted.back();
      shared->wanted.pop_back();
    }
    if (!shared->source) return;
    const QSizeF points = shared->source->PageSize(picture.page);
    if (points.isEmpty()) return;
    const QSize pixels(picture.width,
                       std::max(1, static_cast<int>(std::lround(picture.width * points.height() / points.width()))));
    const QImage image = shared->source->Render(picture.page, pixels);
    if (image.isNull()) return;
    mailbox->Send([this, generation, picture, image] {
      if (generation != generation_) return;
      pictures_.insert(KeyOfPicture(picture.page, picture.small), new QImage(image),
                       std::max<qsizetype>(1, image.sizeInBytes() / 1024));
      Q_EMIT pictureChanged(picture.page);
    });
  });
}

void PdfPaper::DrawNoMore(int page, bool small) {
  if (!shared_) return;
  const std::lock_guard<std::mutex> lock(shared_->mutex);
  std::erase_if(shared_->wanted, [&](const Shared::Picture& one) { return one.page == page && one.small == small; });
}

// ---- Text ----

void PdfPaper::ReadText(int page) {
  if (page < 0 || page >= pageCount() || !shared_ || texts_.contains(page)) return;
  thread_->Post([this, page, shared = shared_, mailbox = mailbox_, generation = generation_] {
    if (!shared->source) return;
    mailbox->Send([this, page, generation, text = PdfSource::Plain(shared->source->Text(page))] {
      if (generation != generation_) return;
      if (texts_.size() >= kMostTexts) texts_.erase(texts_.begin());
      texts_.insert(page, text);
      Q_EMIT textChanged(page);
    });
  });
}

void PdfPaper::Locate(int page, int start, int length, std::function<void(const PdfSpan&)> then) {
  if (!shared_) return;
  thread_->Post([this, page, start, length, then = std::move(then), shared = shared_, mailbox = mailbox_,
                 generation = generation_] {
    if (!shared->source) return;
    mailbox->Send([this, generation, then, span = shared->source->Span(page, start, length)] {
      if (generation == generation_) then(span);
    });
  });
}

void PdfPaper::Select(int page, QPointF from, QPointF to, std::function<void(const PdfSpan&)> then) {
  if (!shared_) return;
  thread_->Post(
      [this, page, from, to, then = std::move(then), shared = shared_, mailbox = mailbox_, generation = generation_] {
        if (!shared->source) return;
        mailbox->Send([this, generation, then, span = shared->source->Between(page, from, to)] {
          if (generation == generation_) then(span);
        });
      });
}

// ---- Searching ----

void PdfPaper::setWords(const QString& words) {
  const QString wanted = words.simplified();
  if (wanted == words_) return;
  words_ = wanted;
  Search();
}

void PdfPaper::Search() {
  ++search_;
  found_.clear();
  searching_ = !words_.isEmpty() && pageCount() > 0;
  Q_EMIT foundChanged();
  if (searching_) SearchOn(0, search_);
}

// One page after another, so that drawing is not held up.
void PdfPaper::SearchOn(int page, int generation) {
  if (generation != search_ || !shared_) return;
  thread_->Post([this, page, generation, words = words_, shared = shared_, mailbox = mailbox_] {
    std::vector<PdfSpan> found;
    if (shared->source) found = shared->source->Find(page, words);
    mailbox->Send([this, page, generation, found = std::move(found)] {
      if (generation != search_) return;
      for (const PdfSpan& span : found) {
        if (found_.size() < kMostFound) found_ << span;
      }
      searching_ = page + 1 < pageCount() && found_.size() < kMostFound;
      if (!found.empty() || !searching_) Q_EMIT foundChanged();
      if (searching_) SearchOn(page + 1, generation);
    });
  });
}

QVariantMap PdfPaper::foundAt(int index) const {
  if (index < 0 || index >= found_.size()) return {};
  const PdfSpan& span = found_[index];
  return {{"page", span.page}, {"y", span.places.isEmpty() ? 0.0 : span.places.first().y()}};
}

int PdfPaper::foundFrom(int page) const {
  for (int i = 0; i < found_.size(); ++i) {
    if (found_[i].page >= page) return i;
  }
  return found_.isEmpty() || searching_ ? -1 : 0;
}

QVariantList PdfPaper::FoundOn(int page) const {
  QVariantList places;
  const auto first = std::lower_bound(found_.begin(), found_.end(), page,
                                      [](const PdfSpan& span, int wanted) { return span.page < wanted; });
  for (auto it = first; it != found_.end() && it->page == page; ++it) {
    for (const QRectF& place : it->places) {
      places << QVariantMap{{"x", place.x()},
                            {"y", place.y()},
                            {"width", place.width()},
                            {"height", place.height()},
                            {"index", static_cast<int>(it - found_.begin())}};
    }
  }
  return places;
}

}  // namespace mandat::app
