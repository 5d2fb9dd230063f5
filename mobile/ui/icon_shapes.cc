#include "mobile/ui/icon_shapes.h"

#include <algorithm>
#include <array>

namespace mandat::ui {
namespace {

struct Entry {
  std::string_view name, shapes;
};

// Sorted by name (looked up by binary search; a static_assert keeps the order).
constexpr auto kIcons = std::to_array<Entry>({
    {"arrow-left", "<path d='M20 12H4M10 6l-6 6 6 6'/>"},
    {"arrow-right", "<path d='M4 12h16M14 6l6 6-6 6'/>"},
    {"at", "<circle cx='12' cy='12' r='4'/><path d='M16 8v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.6 7.2'/>"},
    {"board", "<rect x='3' y='4' width='18' height='16' rx='2.5'/><path d='M3 10h18M9 4v16M15 4v16'/>"},
    {"calendar", "<rect x='3.5' y='5' width='17' height='15.5' rx='2.5'/><path d='M3.5 10h17M8 2.8v4M16 2.8v4'/>"},
    {"check", "<path d='M4.5 12.8l5 5L19.5 7'/>"},
    {"check-circle", "<circle cx='12' cy='12' r='9'/><path d='M8 12.4l2.8 2.8L16 9.6'/>"},
    {"chevron-down", "<path d='M6 9.5l6 6 6-6'/>"},
    {"chevron-left", "<path d='M14.5 6l-6 6 6 6'/>"},
    {"chevron-right", "<path d='M9.5 6l6 6-6 6'/>"},
    {"chevron-up", "<path d='M6 14.5l6-6 6 6'/>"},
    {"clock", "<circle cx='12' cy='12' r='9'/><path d='M12 7v5.2l3.4 2'/>"},
    {"close", "<path d='M6 6l12 12M18 6L6 18'/>"},
    {"copy",
     "<rect x='8.5' y='8.5' width='12' height='12' rx='2.5'/><path d='M15.5 8.5V6A2.5 2.5 0 0 0 13 3.5H6A2.5 2.5 0 0 0 "
     "3.5 6v7A2.5 2.5 0 0 0 6 15.5h2.5'/>"},
    {"dash", "<path d='M6.5 12h11'/>"},
    {"device", "<rect x='6.5' y='2.5' width='11' height='19' rx='2.5'/><path d='M11 18h2'/>"},
    {"document",
     "<path d='M14 3H7.5A2.5 2.5 0 0 0 5 5.5v13A2.5 2.5 0 0 0 7.5 21h9a2.5 2.5 0 0 0 2.5-2.5V8zM14 3v5h5M9 13h6M9 "
     "17h4'/>"},
    {"dot", "<circle cx='12' cy='12' r='5' fill='currentColor' stroke='none'/>"},
    {"download", "<path d='M12 4v11M7 10.5l5 5 5-5M4.5 20h15'/>"},
    {"envelope", "<rect x='3' y='5' width='18' height='14' rx='2.5'/><path d='M3.8 7.2L12 13.2l8.2-6'/>"},
    {"eye",
     "<path d='M2.5 12C4.6 8 8 5.8 12 5.8S19.4 8 21.5 12C19.4 16 16 18.2 12 18.2S4.6 16 2.5 12z'/><circle cx='12' "
     "cy='12' r='3'/>"},
    {"fit-width", "<path d='M3.5 5v14M20.5 5v14M7 12h10M9.5 9.5L7 12l2.5 2.5M14.5 9.5L17 12l-2.5 2.5'/>"},
    {"inbox",
     "<path d='M3.5 13.5L6 5.8A2.5 2.5 0 0 1 8.4 4h7.2A2.5 2.5 0 0 1 18 5.8l2.5 7.7v4A2.5 2.5 0 0 1 18 20H6a2.5 2.5 0 "
     "0 1-2.5-2.5zM3.5 13.5H8.5l1.5 2.5h4l1.5-2.5h5'/>"},
    {"info", "<circle cx='12' cy='12' r='9'/><path d='M12 11v5.5M12 7.6v0.2'/>"},
    {"key", "<circle cx='8' cy='15.5' r='4.5'/><path d='M11.3 12.3L20.5 3.5M16.5 7.3l2.7 2.7'/>"},
    {"keyboard",
     "<rect x='2.5' y='6' width='19' height='12.5' rx='2.5'/><path d='M6.5 10h.01M10.2 10h.01M13.8 10h.01M17.5 10h.01M6.5 14.5h.01M17.5 14.5h.01M9.5 14.5h5'/>"},
    {"lock", "<rect x='5' y='10.5' width='14' height='10' rx='2.5'/><path d='M8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2'/>"},
    {"menu", "<path d='M4 7h16M4 12h16M4 17h16'/>"},
    {"minus", "<path d='M5 12h14'/>"},
    {"more", "<path d='M12 5v.01M12 12v.01M12 19v.01' stroke-width='3'/>"},
    {"offline", "<path d='M3 3l18 18M8.5 8.6A6 6 0 0 0 7 19h9.5M19.5 17.6A4.5 4.5 0 0 0 17.5 10a6 6 0 0 0-5.5-4'/>"},
    {"pen", "<path d='M4 20l1-4.5L16.2 4.3a1.8 1.8 0 0 1 2.6 0l0.9 0.9a1.8 1.8 0 0 1 0 2.6L8.5 19zM14 6.5l3.5 3.5'/>"},
    {"people",
     "<circle cx='9' cy='8.5' r='3.5'/><path d='M2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.2a6.5 "
     "6.5 0 0 1 3.5 5.3'/>"},
    {"person", "<circle cx='12' cy='8' r='4'/><path d='M4.5 20.5a7.5 7.5 0 0 1 15 0'/>"},
    {"plus", "<path d='M12 5v14M5 12h14'/>"},
    {"print",
     "<path d='M7 8.5V3.5h10v5M7 17H5.5A2.5 2.5 0 0 1 3 14.5V11a2.5 2.5 0 0 1 2.5-2.5h13A2.5 2.5 0 0 1 21 11v3.5a2.5 "
     "2.5 0 0 1-2.5 2.5H17M7 14h10v6.5H7z'/>"},
    {"qr",
     "<rect x='3.5' y='3.5' width='6.5' height='6.5' rx='1'/><rect x='14' y='3.5' width='6.5' height='6.5' "
     "rx='1'/><rect x='3.5' y='14' width='6.5' height='6.5' rx='1'/><path d='M14 14h2.5v2.5M20.5 14v0.1M20.5 "
     "17.5v3H17M14 20.5v0.1'/>"},
    {"question",
     "<circle cx='12' cy='12' r='9'/><path d='M9.3 9.5a2.8 2.8 0 1 1 4.2 2.4c-1 0.6-1.5 1.1-1.5 2.1M12 16.9v0.2'/>"},
    {"refresh", "<path d='M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4v5h-5'/>"},
    {"search", "<circle cx='11' cy='11' r='6.5'/><path d='M16 16l4.5 4.5'/>"},
    {"send", "<path d='M20.5 3.5L10.5 13.5M20.5 3.5L14 20.5l-3.5-7-7-3.5z'/>"},
    {"settings",
     "<path d='M4 7h9M19 7h1M4 17h1M11 17h9'/><circle cx='16' cy='7' r='2.8'/><circle cx='8' cy='17' r='2.8'/>"},
    {"shield", "<path d='M12 3l7.5 2.8v5.7c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5V5.8zM8.8 11.8l2.3 2.3 4.2-4.3'/>"},
    {"signature",
     "<path d='M3.5 20h17M4.5 15.5c4-1.5 7.5-6.5 7.5-9.5 0-1.5-0.6-2.5-1.7-2.5-1.6 0-2.6 2.5-2.6 5.5 0 4 1.5 6.5 3.6 "
     "6.5 2 0 2.7-3 4.2-3s1 2.5 2.5 2.5c0.8 0 1.5-0.3 2-0.7'/>"},
    {"substitute", "<path d='M4 8.5h13.5M14 4.5l4 4-4 4M20 15.5H6.5M10 11.5l-4 4 4 4'/>"},
    {"sync",
     "<path d='M4 11a8 8 0 0 1 13.7-4.7L20 8.5M20 3.8v4.7h-4.7M20 13a8 8 0 0 1-13.7 4.7L4 15.5M4 20.2v-4.7h4.7'/>"},
    {"todo", "<rect x='4' y='4' width='16' height='16' rx='3.5'/><path d='M8.3 12.3l2.6 2.6 4.8-5.3'/>"},
    {"trash",
     "<path d='M4 6.5h16M9.5 6V4h5v2M6.5 6.5l0.8 12A2 2 0 0 0 9.3 20.5h5.4a2 2 0 0 0 2-2l0.8-12M10.3 10.5v6M13.7 "
     "10.5v6'/>"},
    {"undo", "<path d='M8.5 4.5l-5 5 5 5M3.5 9.5H14a5.5 5.5 0 0 1 0 11H9'/>"},
    {"wait",
     "<path d='M6 3.5h12M6 20.5h12M7.5 3.5v3.3c0 2 4.5 3.7 4.5 5.2s-4.5 3.2-4.5 5.2v3.3M16.5 3.5v3.3c0 2-4.5 3.7-4.5 "
     "5.2s4.5 3.2 4.5 5.2v3.3'/>"},
    {"warning", "<path d='M12 4L2.8 19.5h18.4zM12 10v4.5M12 16.9v0.2'/>"},
});

static_assert(std::is_sorted(kIcons.begin(), kIcons.end(),
                             [](const Entry& a, const Entry& b) { return a.name < b.name; }));

}  // namespace

std::string_view IconShapes(const QString& name) {
  const QByteArray wanted = name.toLatin1();
  const std::string_view key(wanted.constData(), static_cast<size_t>(wanted.size()));
  const auto found = std::lower_bound(kIcons.begin(), kIcons.end(), key,
                                      [](const Entry& entry, std::string_view k) { return entry.name < k; });
  return found != kIcons.end() && found->name == key ? found->shapes : std::string_view{};
}

std::vector<std::string_view> IconNames() {
  std::vector<std::string_view> names;
  for (const Entry& entry : kIcons) names.push_back(entry.name);
  return names;
}

}  // namespace mandat::ui
