#include "mobile/app/app.h"

#include <dlfcn.h>

#include <QDir>
#include <QEventLoop>
#include <QGuiApplication>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQmlExtensionPlugin>
#include <QQuickWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>
#include <QtPlugin>
#include <chrono>
#include <optional>
#include <thread>

#include "mobile/app/keychain_store.h"
#include "mobile/models/privacy.h"
#include "mobile/models/session.h"
#include "mobile/models/words.h"
#include "mobile/ui/pressable_reader.h"
#include "shared/client/network.h"
#include "shared/vault/secret_bytes.h"

Q_IMPORT_QML_PLUGIN(Mandat_UiPlugin)
Q_IMPORT_QML_PLUGIN(Mandat_AppPlugin)
Q_IMPORT_QML_PLUGIN(Mandat_ScreensPlugin)
Q_IMPORT_QML_PLUGIN(Mandat_SecretariatPlugin)

namespace mandat::app {
namespace {

struct Options {
  QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  QString link;
  QString language;
  QSize size{390, 844};
  QString problem;
  bool help = false;
};

constexpr char kHelp[] =
    "mandat-app: read a council's papers, declare positions and nominate substitutes, also without a network.\n"
    "  --data DIR         where this device keeps its encrypted files (default: the user's data folder)\n"
    "  --link LINK        a founding or enrolment link to begin with; a LINK alone does the same\n"
    "  --size WxH         the window's size, e.g. 390x844\n"
    "  --language sv|en   for this run\n";

Options Parse(const QStringList& arguments, const AppHooks& hooks) {
  Options options;
  for (int i = 1; i < arguments.size(); ++i) {
    const QString& name = arguments[i];
    if (name == u"--help" || name == u"-h") {
      options.help = true;
      return options;
    }
    if (name.startsWith(u"mandat://")) {  // as the desktop hands over a link that was pressed
      options.link = name;
      continue;
    }
    if (i + 1 >= arguments.size()) {
      options.problem = QStringLiteral("%1 needs a value; see --help").arg(name);
      return options;
    }
    const QString value = arguments[++i];
    if (name == u"--data") {
      options.data = QDir(value).absolutePath();
    } else if (name == u"--link") {
      options.link = value;
    } else if (name == u"--language" && (value == u"sv" || value == u"en")) {
      options.language = value;
    } else if (const QStringList parts = value.split(u'x');
               name == u"--size" && parts.size() == 2 && parts[0].toInt() >= 320 && parts[1].toInt() >= 480) {
      options.size = {parts[0].toInt(), parts[1].toInt()};
    } else if (!hooks.option || !hooks.option(name.toUtf8().constData(), value.toUtf8().constData())) {
      options.problem =
          QStringLiteral("%1 %2 is not understood; see --help (the smallest --size is 320x480)").arg(name, value);
      return options;
    }
  }
  return options;
}

// What the first screen needs of the system, fetched while Qt sets itself up: the font configuration, which is dozens
// of small files, and the libraries of the QML modules. Nothing is lost but time where one of them is missing.
class WarmUp {
 public:
  WarmUp()
      : thread_([] {
          if (void* fontconfig = dlopen("libfontconfig.so.1", RTLD_NOW); fontconfig != nullptr) {
            if (auto* init = reinterpret_cast<int (*)()>(dlsym(fontconfig, "FcInit")); init != nullptr) init();
          }
          for (const char* library : {"libQt6QuickTemplates2.so.6", "libQt6QuickLayouts.so.6"})
            (void)dlopen(library, RTLD_NOW);
        }) {}
  ~WarmUp() { thread_.join(); }

 private:
  std::thread thread_;
};

QUrl UrlOf(const char* screen) { return QUrl(QStringLiteral("qrc:/qt/qml/Mandat/Screens/") + QLatin1String(screen)); }

// Until its types are loaded, or cannot be.
void WaitFor(const QQmlComponent& component) {
  QEventLoop loop;
  QObject::connect(&component, &QQmlComponent::statusChanged, &loop, &QEventLoop::quit);
  while (component.isLoading()) loop.exec();
}

}  // namespace

int RunApp(int argc, char** argv, const AppHooks& hooks) {
  vault::HardenProcess();
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName(QStringLiteral("mandat"));
  QGuiApplication::setOrganizationName(QStringLiteral("mandat"));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("Mandat"));
  QGuiApplication::setDesktopFileName(QStringLiteral("se.mandat.Mandat"));
  ui::InstallPressableReader();
  const Options options = Parse(QGuiApplication::arguments(), hooks);
  if (options.help) {
    QTextStream(stdout) << kHelp;
    return 0;
  }
  if (!options.problem.isEmpty()) {
    QTextStream(stderr) << "mandat-app: " << options.problem << '\n';
    return 2;
  }
  std::unique_ptr<client::Network> network;
  const std::unique_ptr<PlatformKeyStore> key_store = MakePlatformKeyStore();
  std::optional<Session> session;
  QTranslator translator;
  // Goes before the session, which its objects look at. Types are read by its own thread, while this one prepares
  // everything else.
  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  const WarmUp warm_up;
  if (hooks.engine) hooks.engine(&engine);
  const QQmlComponent main_types(&engine, UrlOf("Main.qml"), QQmlComponent::Asynchronous);

  QDir().mkpath(options.data);
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, options.data + QStringLiteral("/settings"));

  network = client::MakeGrpcNetwork();
  if (hooks.network) network = hooks.network(std::move(network));
  session.emplace(Session::Config{.data_folder = options.data,
                                  .network = network.get(),
                                  .key_store = key_store.get(),
                                  .now_unix_ms = hooks.now_unix_ms,
                                  .key_ready = hooks.key_ready,
                                  .clock = hooks.clock});
  if (!options.language.isEmpty()) session->setLanguage(options.language);

  // The source texts are English; Swedish is a translation, and the default. English has one for its plurals alone.
  const auto translate = [&] {
    QGuiApplication::removeTranslator(&translator);
    if (translator.load(QStringLiteral(":/i18n/mandat_%1.qm").arg(session->language())))
      QGuiApplication::installTranslator(&translator);
    QLocale::setDefault(session->language() == u"sv" ? QLocale(QLocale::Swedish, QLocale::Sweden)
                                                     : QLocale(QLocale::English, QLocale::UnitedKingdom));
    engine.retranslate();
  };
  translate();
  QObject::connect(&*session, &Session::languageChanged, &engine, translate);

  WaitFor(main_types);
  engine.setInitialProperties(
      {{QStringLiteral("width"), options.size.width()}, {QStringLiteral("height"), options.size.height()}});
  engine.load(UrlOf("Main.qml"));
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());
  if (!options.link.isEmpty() && session->stage() == Session::Welcome) session->useLink(options.link);
  Privacy::instance()->Watch(window, hooks.idle_ms);
  if (hooks.window) hooks.window(window);
  // What the first frame does not wait for, nor share the processor with.
  const QQmlComponent screen_types(
      &engine, UrlOf(session->stage() == Session::Locked ? "UnlockScreen.qml" : "WelcomeScreen.qml"),
      QQmlComponent::Asynchronous);
  std::optional<QQmlComponent> shell_types, list_types;
  const auto painted = [&] {
    WaitFor(screen_types);
    window->setProperty("painted", true);
    key_store->Probe();
    // Read while the PIN is being written.
    shell_types.emplace(&engine, UrlOf("Shell.qml"), QQmlComponent::Asynchronous);
    list_types.emplace(&engine, UrlOf("TasksScreen.qml"), QQmlComponent::Asynchronous);
  };
  QObject::connect(window, &QQuickWindow::frameSwapped, window, painted,
                   static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
  return QGuiApplication::exec();
}

}  // namespace mandat::app
