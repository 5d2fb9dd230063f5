#include "mobile/models/paper_keeper.h"

#include <QPointer>
#include <algorithm>
#include <atomic>
#include <string>
#include <utility>
#include <vector>

#include "mobile/models/device_network.h"
#include "mobile/models/pdf_source.h"
#include "mobile/models/preferences.h"
#include "mobile/models/session.h"
#include "mobile/models/workspace.h"
#include "shared/client/paper_index.h"

namespace mandat::app {
namespace {

// What is read before drawing may come in between.
constexpr int kPagesAtATime = 8;

QPointer<PaperKeeper> g_keeper;

}  // namespace

// What the thread for PDFs has in hand. Goes on from piece to piece until nothing is left to read.
struct PaperKeeper::Reader : std::enable_shared_from_this<PaperKeeper::Reader> {
  std::shared_ptr<ClientLease> lease;
  std::atomic<bool> running{false};
  std::atomic<bool> stopped{false};
  std::unique_ptr<PdfSource> source;  // of `next`
  client::PaperIndex::Next next;

  // True: there is more. `finished` is set when a paper was read to its end.
  bool ReadSome(bool& finished) {
    std::optional<client::PaperIndex::Next> wanted;
    absl::Status status = absl::CancelledError();
    lease->Use([&](client::Client& client) {
      status = client.WithIndex([&](client::PaperIndex& index) {
        auto found = index.ToRead();
        if (found.ok()) wanted = *found;
        return found.status();
      });
    });
    if (!status.ok() || !wanted) return false;
    if (!source || wanted->paper != next.paper) {
      absl::StatusOr<std::string> bytes = absl::NotFoundError("");
      if (!lease->Use([&](client::Client& client) { bytes = client.Document(wanted->paper); })) return false;
      source = nullptr;
      if (bytes.ok()) {
        source = PdfSource::Open(QByteArray::fromStdString(*bytes));
        std::fill(bytes->begin(), bytes->end(), '\0');
      }
    }
    next = *wanted;
    // What is no PDF, or damaged, has nothing to be found by, and is not tried again.
    std::vector<std::string> texts;
    const int pages = source ? source->pageCount() : 0;
    const int end = std::min(pages, next.page + kPagesAtATime);
    for (int page = next.page; page < end; ++page) texts.push_back(PdfSource::Plain(source->Text(page)).toStdString());
    finished = end >= pages;
    status = absl::CancelledError();
    lease->Use([&](client::Client& client) {
      status = client.WithIndex(
          [&](client::PaperIndex& index) { return index.Add(next.paper, next.page, texts, finished); });
    });
    if (finished) source = nullptr;
    // A paper that went meanwhile makes room for the next one.
    return status.ok() || absl::IsNotFound(status);
  }
};

PaperKeeper::PaperKeeper(QObject* parent)
    : QObject(parent), mailbox_(std::make_shared<Mailbox>(this)), thread_(PdfThread::Shared()) {
  g_keeper = this;
  connect(Session::instance(), &Session::contentChanged, this, &PaperKeeper::ReadOn);
  connect(Session::instance(), &Session::forumsChanged, this, &PaperKeeper::Allow);
  connect(Preferences::instance(), &Preferences::changed, this, &PaperKeeper::Allow);
  connect(DeviceNetwork::instance(), &DeviceNetwork::changed, this, &PaperKeeper::Allow);
  Allow();
  ReadOn();
}

PaperKeeper::~PaperKeeper() {
  mailbox_->Close();
  Stop();
}

void PaperKeeper::Stop() {
  if (!reader_) return;
  reader_->stopped = true;
  thread_->Post([reader = std::exchange(reader_, nullptr)] { reader->source = nullptr; });
}

PaperKeeper* PaperKeeper::instance() { return g_keeper; }

bool PaperKeeper::FetchesByItself() {
  const QString choice = Preferences::instance()->fetchPapers();
  if (choice == u"always") return true;
  if (choice == u"asked") return false;
  return !DeviceNetwork::instance()->metered().value_or(false);
}

void PaperKeeper::Allow() {
  for (Workspace* w : Session::instance()->workspaces()) w->client().SetFetching(FetchesByItself());
}

void PaperKeeper::ReadOn() {
  Workspace* w = Session::instance()->workspace();
  if (!w) return;
  Allow();
  if (reader_ && reader_->lease != w->lease()) Stop();  // the forum was locked and opened again
  if (!reader_) {
    reader_ = std::make_shared<Reader>();
    reader_->lease = w->lease();
  }
  if (reader_->running.exchange(true)) return;
  // Reposts itself, piece after piece, for as long as there is something to read.
  struct Piece {
    static void Post(const std::shared_ptr<Reader>& reader, const std::shared_ptr<Mailbox>& mailbox,
                     std::weak_ptr<PdfThread> thread, PaperKeeper* keeper) {
      const std::shared_ptr<PdfThread> running = thread.lock();
      if (!running) return;
      running->Post(
          [reader, mailbox, thread, keeper] {
            if (reader->stopped) return;
            bool finished = false;
            const bool more = reader->ReadSome(finished);
            if (finished) mailbox->Send([keeper] { Q_EMIT keeper->read(); });
            mailbox->Send([reader, mailbox, thread, keeper, more] {
              if (more) return Post(reader, mailbox, thread, keeper);
              reader->running = false;
            });
          },
          PdfThread::Urgency::kIdle);
    }
  };
  Piece::Post(reader_, mailbox_, thread_, this);
}

}  // namespace mandat::app
