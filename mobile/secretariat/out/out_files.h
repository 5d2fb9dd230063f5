// The archive folder of a meeting, and the public web pages, made on this device into a folder of its own.
//
// One at a time, in a thread of its own, whatever page is shown meanwhile; locking the app ends it, and so does a forum
// that is not shown any more. All or nothing: archive_maker.h, site_writer.h. What cannot even begin is
// Session.problem; what went wrong later is kept here, and told by a notice beside it. GUI thread.
#ifndef MANDAT_MOBILE_SECRETARIAT_OUT_OUT_FILES_H_
#define MANDAT_MOBILE_SECRETARIAT_OUT_OUT_FILES_H_

#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QString>
#include <QStringList>
#include <atomic>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>

#include "mobile/models/mailbox.h"
#include "mobile/models/workspace.h"
#include "shared/archive/archive_maker.h"
#include "shared/publish/settings.h"
#include "shared/publish/site.h"

namespace mandat::app {

class OutFiles : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  // Whose archive is being made or was asked for last, and whose was made last; empty: nobody's.
  Q_PROPERTY(QString askedMeeting READ askedMeeting NOTIFY changed)
  Q_PROPERTY(QString archiveMeeting READ archiveMeeting NOTIFY changed)
  Q_PROPERTY(bool makingArchive READ makingArchive NOTIFY changed)
  Q_PROPERTY(bool makingPages READ makingPages NOTIFY changed)
  // What is being done, and how far: 0 to 1, below 0 while nobody knows.
  Q_PROPERTY(QString stepText READ stepText NOTIFY changed)
  Q_PROPERTY(double value READ value NOTIFY changed)
  // Of the last archive that was made: how many files and where; that it was checked, with the manifest's hash; what is
  // not in it.
  Q_PROPERTY(QString archiveText READ archiveText NOTIFY changed)
  Q_PROPERTY(QString checkedText READ checkedText NOTIFY changed)
  Q_PROPERTY(QString manifestHash READ manifestHash NOTIFY changed)
  Q_PROPERTY(QStringList notIncluded READ notIncluded NOTIFY changed)
  // For somebody who checks it elsewhere.
  Q_PROPERTY(QString verifyCommand READ verifyCommand NOTIFY changed)
  // Of the last pages that were made: minutes, files and where; what was taken out.
  Q_PROPERTY(QString pagesText READ pagesText NOTIFY changed)
  Q_PROPERTY(QString removedText READ removedText NOTIFY changed)
  // It was left off: nothing is left of it, and that is said where it was begun.
  Q_PROPERTY(QString archiveEndedText READ archiveEndedText NOTIFY changed)
  Q_PROPERTY(QString pagesEndedText READ pagesEndedText NOTIFY changed)
  // It went wrong, and why: the same, until another is begun.
  Q_PROPERTY(QString archiveProblem READ archiveProblem NOTIFY changed)
  Q_PROPERTY(QString pagesProblem READ pagesProblem NOTIFY changed)

 public:
  explicit OutFiles(QObject* parent = nullptr);
  ~OutFiles() override;

  bool busy() const { return running_ != nullptr; }
  QString askedMeeting() const { return asked_meeting_; }
  QString archiveMeeting() const { return archive_.meeting; }
  bool makingArchive() const { return running_ && !running_->pages; }
  bool makingPages() const { return running_ && running_->pages; }
  QString stepText() const { return step_text_; }
  double value() const { return value_; }
  QString archiveText() const;
  QString checkedText() const;
  QString manifestHash() const { return archive_.manifest; }
  QStringList notIncluded() const;
  QString verifyCommand() const;
  QString pagesText() const;
  QString removedText() const;
  QString archiveEndedText() const;
  QString pagesEndedText() const;
  QString archiveProblem() const;
  QString pagesProblem() const;

  // A folder's name to begin with; where the last one was made ("": not known), and the pages' settings file.
  Q_INVOKABLE QString archiveName(const QString& meeting) const;
  Q_INVOKABLE QString archivePlace() const;
  Q_INVOKABLE QString pagesName() const;
  Q_INVOKABLE QString pagesPlace() const;
  Q_INVOKABLE QString settingsFile() const;

  // Begins: `name` is the folder to make in `place`. False with the reason as Session.problem; the rest comes later.
  Q_INVOKABLE bool makeArchive(const QString& meeting, const QString& place, const QString& name);
  // Of the adjusted minutes of all meetings. `settings`: docs/publishing.md; empty: none.
  Q_INVOKABLE bool makePages(const QString& place, const QString& name, const QString& settings);
  Q_INVOKABLE void cancel();
  Q_INVOKABLE void openArchive() const;
  Q_INVOKABLE void openPages() const;

 Q_SIGNALS:
  void changed();

 protected:
  // For tests: another one.
  virtual std::shared_ptr<archive::Source> SourceOf(Workspace& workspace) const;

 private:
  struct Running {
    bool pages = false;
    bool forgotten = false;  // locked meanwhile: nobody is told
    std::atomic<bool> cancelled = false;
    std::shared_ptr<archive::Source> source;
  };

  // Why nothing was made, in words; empty: nobody waited for it any more.
  using WhyNot = std::function<QString()>;
  // What became of the one after the last that was made.
  struct After {
    bool left_off = false;
    WhyNot why_not;  // null: nothing went wrong
  };
  // What was made last: in words only when they are asked for, in the language of then.
  struct ArchiveThere {
    QString meeting, folder, manifest, fingerprint;
    std::size_t files = 0;
    nlohmann::ordered_json not_included;
    After after;
  };
  struct PagesThere {
    QString folder;
    int meetings = 0;
    std::size_t files = 0;
    std::map<domain::MeetingId, publish::Removed> removed;
    After after;
  };

  // The folder's path; empty with the reason as Session.problem.
  QString FolderOf(const QString& place, const QString& name) const;
  std::shared_ptr<Running> Begin(Workspace& workspace, bool pages);
  void Tell(const QString& text, double value);
  // `why_not`: null once it was made.
  void End(const WhyNot& why_not);
  void ForgetAll();
  void ArchiveIsMade(const archive::Made& made, const QString& folder, const QString& fingerprint);
  struct PagesMade;
  // In the thread of its own.
  static PagesMade Pages(const domain::State& state, const QString& fingerprint, const publish::Settings& settings,
                         const QString& folder, Running& running);
  void PagesAreMade(const PagesMade& made, const QString& folder);

  QString asked_meeting_, step_text_;
  ArchiveThere archive_;
  PagesThere pages_;
  double value_ = -1;
  std::shared_ptr<Running> running_;  // while something is made
  std::shared_ptr<Mailbox> mailbox_;
};

}  // namespace mandat::app

#endif  // MANDAT_MOBILE_SECRETARIAT_OUT_OUT_FILES_H_
